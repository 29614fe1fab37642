import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { renderSVG } from "uqr";
import { beginSecondFactor, endSecondFactor, verifyCode } from "../../platform/accounts.ts";
import { meQuery, queries } from "../../platform/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { PasswordField } from "../../ui/forms/PasswordField.tsx";
import { toast } from "../../ui/floating/toasts.ts";

/** Switches the second factor on (password, key for the app, first code) or off (password). */
export function SecondFactorPanel({ on }: { on: boolean }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [begun, setBegun] = useState<{ totpURI: string; backupCodes: string[] } | null>(null);
  const submit = async () => {
    const answer = await (on ? endSecondFactor(password) : beginSecondFactor(password));
    setFault(answer.ok ? null : t(answer.refused === "wrong" ? "console.account.wrongPassword" : `start.refused.${answer.refused}`));
    if (!answer.ok) return;
    setPassword("");
    if (on) await done(t("console.account.secondOff"));
    else setBegun(answer.data as { totpURI: string; backupCodes: string[] });
  };
  const done = async (text: string) => {
    setBegun(null);
    toast(text);
    await queries.invalidateQueries({ queryKey: meQuery.queryKey });
  };
  return (
    <section className="panel" aria-labelledby="second">
      <header>
        <h2 id="second">{t("console.account.second")}</h2>
        <span className="s">{t(on ? "console.account.isOn" : "console.account.isOff")}</span>
      </header>
      <div className="in">
        {begun ? (
          <FirstCode {...begun} onDone={() => void done(t("console.account.secondOn"))} />
        ) : (
          <form
            className="inline-form flat"
            onSubmit={(event) => {
              event.preventDefault();
              void submit();
            }}
          >
            <PasswordField label={t("console.account.yourPassword")} value={password} onChange={setPassword} fault={fault} />
            <Button type="submit" disabled={password === ""}>
              {t(on ? "console.account.switchOff" : "console.account.switchOn")}
            </Button>
          </form>
        )}
      </div>
    </section>
  );
}

/** Drawn here: the key leaves this page for nobody. Black on white in both themes, with the quiet edge a camera needs. */
const pictureOf = (uri: string) => `data:image/svg+xml,${encodeURIComponent(renderSVG(uri, { border: 4 }))}`;

function FirstCode({ totpURI, backupCodes, onDone }: { totpURI: string; backupCodes: string[]; onDone: () => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const secret = new URL(totpURI).searchParams.get("secret") ?? "";
  const verify = async () => {
    const answer = await verifyCode(code.trim(), false);
    if (answer.ok) return onDone();
    setFault(t(answer.refused === "wrong" ? "start.second.wrong" : `start.refused.${answer.refused}`));
  };
  return (
    <form
      className="dlg-form"
      onSubmit={(event) => {
        event.preventDefault();
        void verify();
      }}
    >
      <p>
        {t("console.account.typeKey")} <a href={totpURI}>{t("console.account.openApp")}</a>
      </p>
      <img className="qr" alt={t("console.account.picture")} src={pictureOf(totpURI)} width={176} height={176} />
      <code className="secret">{secret.replace(/(.{4})/g, "$1 ")}</code>
      <p>{t("console.account.recovery")}</p>
      <code className="secret">{backupCodes.join("  ")}</code>
      <Field
        label={t("console.account.firstCode")}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        fault={fault}
        onChange={(event) => setCode(event.target.value)}
      />
      <div className="dlg-acts">
        <Button look="primary" type="submit">
          {t("console.account.confirm")}
        </Button>
      </div>
    </form>
  );
}
