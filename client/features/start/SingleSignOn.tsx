import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { signInElsewhere } from "../../platform/accounts.ts";
import { api } from "../../platform/api.ts";
import { Button } from "../../ui/Button.tsx";
import { Below } from "../../ui/forms/Field.tsx";

/** Codes of the way back that we have words for; every other one is a failure to try again. */
const refusals: Record<string, "notInvited" | "notVerified" | "noAccess"> = {
  signup_disabled: "notInvited",
  account_not_linked: "notVerified",
  unable_to_create_session: "noAccess",
};

/** The button of the identity provider, where one is set, and why the last way back from it ended here. */
export function SingleSignOn() {
  const { t } = useTranslation();
  const name = useQuery({ queryKey: ["signInOptions"], queryFn: () => api.auth.signInOptions() }).data?.singleSignOn;
  const error = new URLSearchParams(location.search).get("error");
  const leave = useMutation({ mutationFn: signInElsewhere, onSuccess: (answer) => answer.ok && location.assign(answer.data.url) });
  if (!name) return null;
  const failed = leave.data?.ok === false || leave.isError;
  const refusal = error ? (refusals[error] ?? "failed") : failed ? "failed" : null;
  return (
    <>
      <Button busy={leave.isPending || leave.data?.ok === true} onClick={() => leave.mutate()}>
        {t("start.singleSignOn.act", { name })}
      </Button>
      <Below id="sso" fault={refusal && t(`start.singleSignOn.${refusal}`, { name })} />
    </>
  );
}
