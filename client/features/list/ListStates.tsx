import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ListScope } from "../../../shared/conversations/applyRowToList.ts";
import { hasStates } from "../../../shared/conversations/listViews.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { usePatience } from "../../ui/usePatience.ts";

interface Props {
  title: string;
  scope: ListScope;
  error: Error | null;
  waiting: boolean;
  onAgain: () => void;
  onShowAll: () => void;
  onScope: (by: Partial<ListScope>) => void;
}

/** The list without rows: loading, failed or empty, each with the next act (UI-2). */
export function ListStates({ title, scope, error, waiting, onAgain, onShowAll, onScope }: Props) {
  const { t } = useTranslation();
  const patience = usePatience(waiting && !error);
  const again = <Button onClick={onAgain}>{t("ui.tryAgain")}</Button>;
  if (error)
    return (
      <PaneState title={t("console.list.failed")} text={reasonText(error)}>
        {again}
      </PaneState>
    );
  if (waiting)
    return (
      <div className="rows" aria-busy="true" aria-label={t("ui.loading")} role="status">
        {patience !== "quiet" && [58, 66, 52, 60, 48].map((width) => <Bones key={width} width={width} />)}
        {patience === "long" && (
          <div className="stillload">
            <span>{t("ui.stillLoading")}</span>
            {again}
          </div>
        )}
      </div>
    );
  const withStates = !scope.savedId && hasStates(scope.view);
  return (
    <PaneState title={t("console.list.empty", { title })} text={t(emptyText(scope))}>
      {!withStates ? null : scope.state === "active" ? (
        <Button onClick={() => onScope({ state: "done" })}>{t("console.list.showDone")}</Button>
      ) : (
        <Button onClick={() => onScope({ state: "active" })}>{t("console.list.showActive")}</Button>
      )}
      {scope.view !== "all" && <Button onClick={onShowAll}>{t("console.list.showAll")}</Button>}
    </PaneState>
  );
}

function emptyText({ view, state, savedId }: ListScope) {
  if (savedId) return "console.list.emptyText";
  const own = {
    waiting: "console.list.emptyWaiting",
    mentioned: "console.list.emptyMentioned",
    snoozed: "console.list.emptySnoozed",
    breaching: "console.list.emptyBreaching",
  } as const;
  if (view in own) return own[view as keyof typeof own];
  return state === "active" ? "console.list.emptyText" : "console.list.emptyDone";
}

const Bones = ({ width }: { width: number }) => (
  <div className="sk" aria-hidden="true">
    <span className="skel" />
    <div>
      <span className="skel d" style={{ width: `${width}%` }} />
      <span className="skel" style={{ width: `${width + 26}%` }} />
      <span className="skel" style={{ width: `${width + 8}%` }} />
    </div>
  </div>
);
