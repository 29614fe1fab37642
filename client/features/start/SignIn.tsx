import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { signIn, type Refusal } from "../../platform/accounts.ts";
import { timeNow, useNow } from "../../platform/useNow.ts";
import { stopwatch } from "../../platform/text/time.ts";
import { DemoAccounts } from "./demo/DemoAccounts.tsx";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { PasswordField } from "../../ui/forms/PasswordField.tsx";
import { Ring } from "../../ui/marks/Ring.tsx";
import { SingleSignOn } from "./SingleSignOn.tsx";
import { StartCard } from "./StartCard.tsx";

interface Props {
  notice?: string | undefined;
  onSignedIn: () => void;
  onSecondFactor: () => void;
}

/** E-mail and password. What it answers tells nothing about who exists (SEC-5). */
export function SignIn({ notice, onSignedIn, onSecondFactor }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState({ email: "", password: "", stay: true });
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [lockedUntil, setLockedUntil] = useState(0);
  const [busy, setBusy] = useState(false);
  const locked = lockedUntil > useNow(1000);

  const submit = async () => {
    setBusy(true);
    const answer = await signIn(form.email.trim(), form.password, form.stay);
    setBusy(false);
    if (answer.ok) return answer.data.twoFactorRedirect ? onSecondFactor() : onSignedIn();
    setRefused(answer.refused);
    if (answer.refused === "slowDown") setLockedUntil(timeNow() + answer.waitSeconds * 1000);
  };

  return (
    <StartCard
      title={t("start.signIn.title")}
      end={t(locked ? "start.signIn.lockedEnd" : "start.signIn.end")}
      onSubmit={() => void submit()}
    >
      {notice && <p className="okm">{notice}</p>}
      {locked && <Locked until={lockedUntil} />}
      <Field
        label={t("start.email")}
        type="email"
        autoComplete="username"
        autoFocus
        value={form.email}
        onChange={(event) => setForm({ ...form, email: event.target.value })}
      />
      {locked ? (
        <a className={buttonClass()} href="/forgotten">
          {t("start.signIn.resetInstead")}
        </a>
      ) : (
        <>
          <PasswordField
            label={t("start.password")}
            value={form.password}
            onChange={(password) => setForm({ ...form, password })}
            fault={refused && refused !== "slowDown" ? t(`start.refused.${refused}`) : null}
          />
          <div className="rowb">
            <label className="tick">
              <input
                type="checkbox"
                className="ck-b"
                checked={form.stay}
                onChange={(event) => setForm({ ...form, stay: event.target.checked })}
              />
              {t("start.signIn.stay")}
            </label>
            <a href="/forgotten">{t("start.signIn.forgotten")}</a>
          </div>
          <Button look="primary" type="submit" busy={busy}>
            {t("start.signIn.act")}
          </Button>
          <SingleSignOn />
          <DemoAccounts onPick={(email, password) => setForm({ ...form, email, password })} />
        </>
      )}
    </StartCard>
  );
}

function Locked({ until }: { until: number }) {
  const { t } = useTranslation();
  const seconds = Math.max(0, (until - useNow(1000)) / 1000);
  return (
    <div className="wait" role="status">
      <Ring share={1 - seconds / 900} />
      <div>
        <b>{t("start.signIn.tryAgainIn", { time: stopwatch(seconds) })}</b>
        {t("start.signIn.tooMany")}
      </div>
    </div>
  );
}
