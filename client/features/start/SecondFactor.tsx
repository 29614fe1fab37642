import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { verifyCode, verifyRecoveryCode } from "../../platform/accounts.ts";
import { Button } from "../../ui/Button.tsx";
import { Below, Field } from "../../ui/forms/Field.tsx";
import { CodeField } from "./CodeField.tsx";
import { StartCard } from "./StartCard.tsx";

/** The six digits of the authenticator app, sent when complete, or one of the recovery codes. */
export function SecondFactor({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState("");
  const [recovery, setRecovery] = useState(false);
  const [trust, setTrust] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (typed = code) => {
    setBusy(true);
    const answer = await (recovery ? verifyRecoveryCode(typed.trim(), trust) : verifyCode(typed, trust));
    setBusy(false);
    if (answer.ok) return onSignedIn();
    setFault(t(answer.refused === "wrong" ? "start.second.wrong" : `start.refused.${answer.refused}`));
    setCode("");
  };

  return (
    <StartCard
      title={t("start.second.title")}
      lead={t(recovery ? "start.second.recoveryLead" : "start.second.lead")}
      end={t("start.second.end")}
      onSubmit={() => void submit()}
    >
      {recovery ? (
        <Field
          label={t("start.second.recoveryCode")}
          value={code}
          autoFocus
          fault={fault}
          onChange={(event) => setCode(event.target.value)}
        />
      ) : (
        <div className="field">
          <CodeField value={code} onChange={setCode} onComplete={(whole) => void submit(whole)} />
          <Below id="code" fault={fault} />
        </div>
      )}
      <label className="tick">
        <input type="checkbox" className="ck-b" checked={trust} onChange={(event) => setTrust(event.target.checked)} />
        {t("start.second.trust")}
      </label>
      <Button look="primary" type="submit" busy={busy}>
        {t("start.second.act")}
      </Button>
      <div className="rowb">
        <button type="button" className="linkb" onClick={() => setRecovery(!recovery)}>
          {t(recovery ? "start.second.useApp" : "start.second.useRecovery")}
        </button>
        <a href="/sign-in">{t("start.second.other")}</a>
      </div>
    </StartCard>
  );
}
