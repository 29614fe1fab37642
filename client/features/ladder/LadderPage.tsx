import "./ladder.css";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { useNames } from "../../platform/people.ts";
import { useCan, useMe } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Page } from "../../ui/Page.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { DepartmentPick } from "./DepartmentPick.tsx";
import { LadderDesk } from "./LadderDesk.tsx";
import { ladderQuery } from "./ladderQueries.ts";

/** The steps each department takes as a clock runs out; who may not change them reads them. */
export function LadderPage({ chosen, onChoose }: { chosen: string | undefined; onChoose: (departmentId: string) => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const { departments, department } = useNames();
  const manages = useCan("ladder.manage");
  const known = departments.find(({ id }) => id === chosen) ?? departments.find(({ id }) => me.departmentIds.includes(id));
  const id = (known ?? departments[0])?.id ?? "";
  const query = useQuery({ ...ladderQuery(id), enabled: id !== "" });
  return (
    <Page title={t("ladder.title")} lead={t(manages ? "ladder.lead" : "ladder.readOnly")}>
      <DepartmentPick id={id} options={departments.map((one) => [one.id, department(one.id)])} onChoose={onChoose} />
      {query.isPending && <PaneState title={t("ui.loading")} />}
      {query.isError && (
        <PaneState title={t("ladder.failed")} text={reasonText(query.error)}>
          <Button onClick={() => void query.refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {query.data && <LadderDesk key={id} ladder={query.data} manages={manages} />}
    </Page>
  );
}
