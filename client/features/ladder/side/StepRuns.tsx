import { useInfiniteQuery } from "@tanstack/react-query";
import type { DepartmentId } from "../../../../shared/contract/ids.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { MoreButton } from "../../../ui/MoreButton.tsx";
import { stepRunsQuery } from "../ladderQueries.ts";
import { RunRow } from "./RunRow.tsx";

/** The conversations behind a step's figure, of which this person may read, newest first. */
export function StepRuns({ departmentId, stepId }: { departmentId: DepartmentId; stepId: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(stepRunsQuery(departmentId, stepId));
  const runs = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="runs-o">
      {query.error && runs.length === 0 && <p className="badt">{reasonText(query.error)}</p>}
      {query.isPending && <p className="hint">{t("ui.loading")}</p>}
      {query.isSuccess && runs.length === 0 && <p className="hint">{t("ladder.recent.none")}</p>}
      <ul className="runs-l">
        {runs.map(({ id, conversation, reachedAt, state }) => (
          <RunRow key={id} conversation={conversation} at={reachedAt} state={state === "done" ? null : state} />
        ))}
      </ul>
      <MoreButton of={query} />
    </div>
  );
}
