import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { signOutElsewhere } from "../../platform/accounts.ts";
import { Button } from "../../ui/Button.tsx";
import { toast } from "../../ui/floating/toasts.ts";

/** Ends every other session of this person, at once and everywhere (SEC-5). */
export function SessionsPanel() {
  const { t } = useTranslation();
  const end = useMutation({
    mutationFn: signOutElsewhere,
    onSuccess: ({ ok }) => toast(t(ok ? "console.account.signedOut" : "ui.unreached")),
  });
  return (
    <section className="panel" aria-labelledby="sessions">
      <header>
        <h2 id="sessions">{t("console.account.sessions")}</h2>
      </header>
      <div className="in line-in">
        <p>{t("console.account.sessionsText")}</p>
        <Button busy={end.isPending} onClick={() => end.mutate()}>
          {t("console.account.signOutElsewhere")}
        </Button>
      </div>
    </section>
  );
}
