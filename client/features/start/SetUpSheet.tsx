import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { signIn } from "../../platform/accounts.ts";
import { api } from "../../platform/api.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { language } from "../../platform/text/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Below } from "../../ui/forms/Field.tsx";
import { SetUpFields, type SetUpForm } from "./SetUpFields.tsx";

const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The sheet itself; what it creates signs in at once. */
export function SetUpSheet({ token, onReady }: { token: string; onReady: (demo: boolean) => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState<SetUpForm>({
    name: "",
    nameZh: "",
    zone: zoneHere(),
    language: language(),
    person: "",
    email: "",
    password: "",
    startWith: "demo",
  });
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    setFault(null);
    try {
      await setUp(token, form);
      onReady(form.startWith === "demo");
    } catch (error) {
      setFault(reasonText(error));
      setBusy(false);
    }
  };
  return (
    <form
      className="sheet"
      aria-label={t("start.setUp.title")}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <SetUpFields form={form} onChange={(by) => setForm({ ...form, ...by })} />
      <footer>
        <div className="foot-text">{fault ? <Below id="setup" fault={fault} /> : <p>{t("start.setUp.nothingLeaves")}</p>}</div>
        <Button look="primary" type="submit" busy={busy}>
          {t(busy ? "start.setUp.working" : "start.setUp.act")}
        </Button>
      </footer>
    </form>
  );
}

async function setUp(token: string, { name, nameZh, zone, language, person, email, password, startWith }: SetUpForm) {
  const administrator = { name: person, email: email.trim(), password };
  await api.auth.setUp({ token, organisation: { name, nameZh: nameZh.trim() || null }, zone, language, administrator, startWith });
  await signIn(administrator.email, password, true);
}
