import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { setPassword } from "../../platform/accounts.ts";
import { Button } from "../../ui/Button.tsx";
import { PasswordField } from "../../ui/forms/PasswordField.tsx";
import { StartCard } from "./StartCard.tsx";

/** The page behind a one-time link: of an invitation, or of a forgotten password. */
export function NewPassword({ kind, token, onDone }: { kind: "reset" | "invitation"; token: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [password, change] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const answer = await setPassword(token, password);
    setBusy(false);
    if (answer.ok) return onDone();
    setFault(t(answer.refused === "wrong" ? "start.refused.linkInvalid" : `start.refused.${answer.refused}`));
  };
  return (
    <StartCard title={t(`start.${kind}.title`)} lead={t(`start.${kind}.lead`)} end={t(`start.${kind}.end`)} onSubmit={() => void save()}>
      <PasswordField label={t(`start.${kind}.label`)} value={password} onChange={change} fault={fault} choosing autoFocus />
      <Button look="primary" type="submit" busy={busy} disabled={password.length < 12}>
        {t(`start.${kind}.act`)}
      </Button>
      {fault && (
        <div className="rowb">
          <a href="/forgotten">{t("start.newLink")}</a>
        </div>
      )}
    </StartCard>
  );
}
