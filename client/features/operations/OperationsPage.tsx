import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { clockTime } from "../../platform/text/time.ts";
import { Button } from "../../ui/Button.tsx";
import { Page } from "../../ui/Page.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { DutyTable } from "./DutyTable.tsx";
import { EngineList } from "./EngineList.tsx";
import { operationsQuery } from "./operationsQueries.ts";
import { ReaderTable } from "./ReaderTable.tsx";
import { StuckWork } from "./StuckWork.tsx";

/** What works by itself, what waits and what is stuck (OPS-4); asked for every five seconds while the page is seen. */
export function OperationsPage() {
  const { t } = useTranslation();
  const { data, error, isError, isPending, dataUpdatedAt, refetch } = useQuery(operationsQuery);
  const time = clockTime(new Date(dataUpdatedAt));
  return (
    <Page
      title={t("console.operations.title")}
      lead={t("console.operations.lead")}
      acts={data && <span className="hint">{t("console.operations.asOf", { time })}</span>}
    >
      {isPending && <PaneState title={t("ui.loading")} />}
      {isError && (
        <PaneState title={t("console.operations.failed")} text={data ? t("console.operations.lost", { time }) : reasonText(error)}>
          <Button onClick={() => void refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {data && <EngineList engines={data.engines} />}
      {data && <StuckWork />}
      {data && <ReaderTable readers={data.readers} />}
      {data && <DutyTable duties={data.duties} />}
    </Page>
  );
}
