import "./ladderProgress.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { useCan } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { runsQuery } from "../ladderQueries.ts";
import { AheadLine, RunLine } from "./StepLines.tsx";
import { Watchers } from "./Watchers.tsx";

const shownAhead = 2;

/** The ladder of an open conversation: which steps ran and what came of them, and which is next and when (LAD-2). Live. */
export function LadderProgress({ row }: { row: ConversationRow }) {
  const { t } = useTranslation();
  const may = useCan("ladder.read");
  const { data, error, refetch } = useQuery({ ...runsQuery(row), enabled: may, placeholderData: keepPreviousData });
  if (error && !data)
    return (
      <section className="climb">
        <p className="hint">{reasonText(error)}</p>
        <Button small onClick={() => void refetch()}>
          {t("ui.tryAgain")}
        </Button>
      </section>
    );
  if (!data) return null;
  const watchers = <Watchers id={row.id} watchers={data.watchers} />;
  if (data.items.length === 0 && data.ahead.length === 0) return watchers;
  const later = data.ahead.length - shownAhead;
  return (
    <>
      <section className="climb" aria-label={t("ladder.title")}>
        <h3>
          <Icon name="ladder" size="s" />
          {t("ladder.title")}
        </h3>
        <ol aria-live="polite">
          {data.items.map((run) => (
            <RunLine key={`${run.step.id}-${run.reachedAt}`} run={run} />
          ))}
          {data.ahead.slice(0, shownAhead).map((ahead, index) => (
            <AheadLine key={`${ahead.step.id}-${ahead.because}`} ahead={ahead} next={index === 0} />
          ))}
        </ol>
        {later > 0 && <p className="hint">{t("ladder.progress.later", { count: later })}</p>}
      </section>
      {watchers}
    </>
  );
}
