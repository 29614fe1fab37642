import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { api } from "../../platform/api.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { FillProgress } from "./demo/FillProgress.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { ServerState } from "./ServerState.tsx";
import { SetUpSheet } from "./SetUpSheet.tsx";
import { StartTop } from "./StartCard.tsx";

/** First run, behind the one-time link: the organisation, its zone, its first administrator, and what to start with. */
export function SetUpPage({ token, onReady }: { token: string; onReady: () => void }) {
  const { t } = useTranslation();
  const [filling, setFilling] = useState(false);
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
        {filling ? (
          <FillProgress onReady={onReady} />
        ) : (
          <SetUpSheet token={token} onReady={(demo) => (demo ? setFilling(true) : onReady())} />
        )}
      </main>
    </div>
  );
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
