import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { useCan, useMe } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { useNow } from "../../../platform/useNow.ts";
import { Button } from "../../../ui/Button.tsx";
import { Page } from "../../../ui/Page.tsx";
import { PaneState } from "../../../ui/PaneState.tsx";
import { DayPick } from "./DayPick.tsx";
import { DayResult } from "./DayResult.tsx";
import { dateOf, dayQuery } from "./dayQueries.ts";
import { SetForOther } from "./SetForOther.tsx";

interface Props {
  /** Whose day and which; left out: my own, and today. */
  agentId: string | undefined;
  date: string | undefined;
  onChoose: (agentId: string | undefined, date: string) => void;
}

/** A person's day as stretches and sums: one's own for everybody, of others for who is in charge of them. */
export function DayPage({ agentId, date, onChoose }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const manages = useCan("availability.manage");
  const today = dateOf(new Date(useNow(60_000)));
  const shown = date ?? today;
  const other = manages && agentId && agentId !== me.id ? agentId : null;
  const query = useQuery(dayQuery(other, shown));
  return (
    <Page title={t(other ? "availability.day.title" : "availability.day.mine")} lead={t("availability.day.lead")}>
      <DayPick agentId={other ?? me.id} date={shown} today={today} onChoose={onChoose} />
      {query.isPending && <PaneState title={t("ui.loading")} />}
      {query.isError && (
        <PaneState title={t("availability.day.failed")} text={reasonText(query.error)}>
          <Button onClick={() => void query.refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {query.data && (
        <div className="day-grid">
          <DayResult day={query.data} date={shown} />
          {other && <SetForOther key={other} agentId={other} onDone={() => void query.refetch()} />}
        </div>
      )}
    </Page>
  );
}
