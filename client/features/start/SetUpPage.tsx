import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { signIn } from "../../platform/accounts.ts";
import { api } from "../../platform/api.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { language } from "../../platform/text/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Below } from "../../ui/forms/Field.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { SetUpFields, type SetUpForm } from "./SetUpFields.tsx";
import { ServerState } from "./ServerState.tsx";
import { StartTop } from "./StartCard.tsx";

const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** First run, behind the one-time link: the organisation, its zone, its first administrator, and what to start with. */
export function SetUpPage({ token, onReady }: { token: string; onReady: () => void }) {
  const { t } = useTranslation();
  const status = useQuery({ queryKey: ["setup", token], queryFn: () => api.auth.setupStatus({ token }), retry: false });
  if (status.isError) return <Refused text={reasonText(status.error)} />;
  return (
    <div className="first big">
      <StartTop brand />
      <main className="fgrid">
        <div className="intro">
          <h1>{t("start.setUp.title")}</h1>
          <p>{t("start.setUp.lead")}</p>
          {status.data && <ServerState status={status.data} />}
        </div>
        <SetUpSheet token={token} onReady={onReady} />
      </main>
    </div>
  );
}

function SetUpSheet({ token, onReady }: { token: string; onReady: () => void }) {
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
      onReady();
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

function Refused({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <div className="first">
      <StartTop brand />
      <main className="card-place">
        <PaneState title={t("start.setUp.linkOver")} text={text}>
          <a className="btn" href="/sign-in">
            {t("start.backToSignIn")}
          </a>
        </PaneState>
      </main>
    </div>
  );
}
