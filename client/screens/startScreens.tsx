import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "../platform/text/useTranslation.ts";
import { Forgotten } from "../features/start/Forgotten.tsx";
import { NewPassword } from "../features/start/NewPassword.tsx";
import { SecondFactor } from "../features/start/SecondFactor.tsx";
import { SetUpPage } from "../features/start/SetUpPage.tsx";
import { SignIn } from "../features/start/SignIn.tsx";

// A full page load after signing in: the socket and everything asked starts as the new person.
const enter = () => location.assign("/");

export function SignInScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { done } = useSearch({ strict: false }) as { done?: string };
  const notice = done === "password" ? t("start.signIn.passwordSet") : undefined;
  return <SignIn notice={notice} onSignedIn={enter} onSecondFactor={() => void navigate({ to: "/second-factor" })} />;
}

export const SecondFactorScreen = () => <SecondFactor onSignedIn={enter} />;
export const ForgottenScreen = () => <Forgotten />;
export const ResetScreen = () => <LinkScreen kind="reset" />;
export const InvitationScreen = () => <LinkScreen kind="invitation" />;

export function SetUpScreen() {
  const { token = "" } = useParams({ strict: false }) as { token?: string };
  return <SetUpPage token={token} onReady={enter} />;
}

function LinkScreen({ kind }: { kind: "reset" | "invitation" }) {
  const { token = "" } = useParams({ strict: false }) as { token?: string };
  return <NewPassword kind={kind} token={token} onDone={() => location.assign("/sign-in?done=password")} />;
}
