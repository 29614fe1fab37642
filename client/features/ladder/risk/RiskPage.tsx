import "./risk.css";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Toggle } from "../../../ui/forms/Toggle.tsx";
import { Page } from "../../../ui/Page.tsx";
import { PaneState } from "../../../ui/PaneState.tsx";
import { RiskDesk } from "./RiskDesk.tsx";
import { riskQuery, type RiskWindow } from "./riskQueries.ts";

/** What breaches in the next hour, before it does, and what a supervisor can do about it for many at once (LAD-3). */
export function RiskPage({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<RiskWindow>("hour");
  const { data, error, isPending, refetch } = useQuery(riskQuery(shown));
  const windows: [RiskWindow, string][] = [
    ["hour", t("risk.hour")],
    ["late", t("risk.late")],
  ];
  return (
    <Page
      title={t("risk.title")}
      lead={t("risk.lead")}
      acts={<Toggle label={t("risk.shown")} value={shown} options={windows} onChange={setShown} />}
    >
      {isPending && <PaneState title={t("ui.loading")} />}
      {error && !data && (
        <PaneState title={t("risk.failed")} text={reasonText(error)}>
          <Button onClick={() => void refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {data?.items.length === 0 && <PaneState title={t(shown === "hour" ? "risk.none" : "risk.noneLate")} text={t("risk.noneText")} />}
      {data && <RiskDesk key={shown} rows={data.items} onOpen={onOpen} />}
      {data?.next && <p className="hint">{t("risk.more", { count: data.items.length })}</p>}
    </Page>
  );
}
