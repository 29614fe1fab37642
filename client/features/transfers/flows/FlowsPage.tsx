import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { api } from "../../../platform/api.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Toggle } from "../../../ui/forms/Toggle.tsx";
import { Page } from "../../../ui/Page.tsx";
import { PaneState } from "../../../ui/PaneState.tsx";
import { FlowsDesk } from "./FlowsDesk.tsx";

const spans = ["7", "30", "90"] as const;

/** Who passes what to whom, how soon it is accepted, and what comes back: work thrown over the wall is seen here. */
export function FlowsPage({ links, onOpen }: { links: ReactNode; onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const [days, setDays] = useState<(typeof spans)[number]>("30");
  const query = useQuery({
    queryKey: ["transferFlows", days],
    queryFn: () => api.transfers.flows({ days: Number(days) }),
    placeholderData: (kept) => kept,
  });
  const flows = query.data?.items ?? [];
  return (
    <Page title={t("transfer.flows.title")} lead={t("transfer.flows.lead")} acts={links}>
      <div className="wide-p">
        <Toggle
          label={t("transfer.flows.span")}
          value={days}
          options={spans.map((one) => [one, t("transfer.flows.days", { count: Number(one) })])}
          onChange={setDays}
        />
      </div>
      {query.isPending && <PaneState title={t("ui.loading")} />}
      {query.isError && (
        <PaneState title={t("transfer.flows.failed")} text={reasonText(query.error)}>
          <Button onClick={() => void query.refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {query.data && flows.length === 0 && <PaneState title={t("transfer.flows.none")} text={t("transfer.flows.noneText")} />}
      {flows.length > 0 && <FlowsDesk flows={flows} days={Number(days)} onOpen={onOpen} />}
      {query.data && !query.data.complete && <p className="hint">{t("transfer.flows.incomplete")}</p>}
    </Page>
  );
}
