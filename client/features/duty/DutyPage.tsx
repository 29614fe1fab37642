import "./duty.css";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { useNames } from "../../platform/people.ts";
import { useCan, useMe } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Page } from "../../ui/Page.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { rosterName, rostersQuery } from "./dutyQueries.ts";
import { OnNow } from "./OnNow.tsx";
import { RosterDesk } from "./RosterDesk.tsx";

/** Who answers for the desk and for each department: now, in each week, and by which rules. */
export function DutyPage({ chosen, onChoose }: { chosen: string | undefined; onChoose: (name: string) => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const { department } = useNames();
  const manages = useCan("duty.manage");
  const { data = [], ...query } = useQuery(rostersQuery);
  const own = data.find(({ departmentId }) => departmentId !== null && me.departmentIds.includes(departmentId));
  const roster = data.find(({ departmentId }) => rosterName(departmentId) === chosen) ?? own ?? data[0];
  const nameOf = (id: string | null) => (id ? department(id) : t("duty.desk"));
  return (
    <Page title={t("duty.title")} lead={t(manages ? "duty.lead" : "duty.readOnly")}>
      {query.isPending && <PaneState title={t("ui.loading")} />}
      {query.isError && (
        <PaneState title={t("duty.failed")} text={reasonText(query.error)}>
          <Button onClick={() => void query.refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {roster && <OnNow shown={roster.departmentId} nameOf={nameOf} onChoose={(id) => onChoose(rosterName(id))} />}
      {roster && <RosterDesk key={rosterName(roster.departmentId)} saved={roster} name={nameOf(roster.departmentId)} manages={manages} />}
    </Page>
  );
}
