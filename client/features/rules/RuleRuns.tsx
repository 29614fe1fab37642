import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Rule, RuleRun } from "../../../shared/rules/rule.schema.ts";
import { ownName, useNames } from "../../platform/people.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Button } from "../../ui/Button.tsx";
import { MoreButton } from "../../ui/MoreButton.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { ruleRunsQuery } from "./rulesQueries.ts";

interface Props {
  /** Null: of all rules. */
  rule: Rule | null;
  onEvery: () => void;
  onOpen: (conversationId: string) => void;
}

/** What rules did and why, or which fault kept them from it, newest first. */
export function RuleRuns({ rule, onEvery, onOpen }: Props) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(ruleRunsQuery(rule?.id ?? null));
  const runs = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="panel" aria-labelledby="runs">
      <header>
        <h2 id="runs">{rule ? t("rules.runsOf", { name: ownName(rule) }) : t("rules.runs")}</h2>
        <span className="sp" />
        {rule && (
          <Button small onClick={onEvery}>
            {t("rules.every")}
          </Button>
        )}
      </header>
      {query.error && runs.length === 0 && <p className="in badt">{reasonText(query.error)}</p>}
      {query.isSuccess && runs.length === 0 && <p className="in hint">{t("rules.noRuns")}</p>}
      <ul>
        {runs.map((run) => (
          <RunLine key={run.id} run={run} onOpen={onOpen} />
        ))}
      </ul>
      <MoreButton of={query} />
    </section>
  );
}

function RunLine({ run: { rule, because, conversation, at, did, error }, onOpen }: { run: RuleRun; onOpen: Props["onOpen"] }) {
  const { t } = useTranslation();
  const { agent, department } = useNames();
  const valueText = (path: string, value: string | null) =>
    value === null ? "–" : path === "assignee" ? agent(value) || value : path === "department" ? department(value) || value : value;
  return (
    <li className="mail-l">
      <span className={error ? "ic b" : "ic g"}>
        <Icon name={error ? "alert" : "check"} />
      </span>
      <div className="min0">
        <b>{ownName(rule)}</b>{" "}
        <button type="button" className="linkb num" onClick={() => onOpen(conversation.id)}>
          {conversation.number}
        </button>
        <p>
          {t(`rules.event.${because}`)} · {dayAndTime(at)}
        </p>
        {did.map(({ path, before, after }) => (
          <p key={path} className="wrap-any">
            {t(`rules.path.${path}` as "rules.path.reply", { defaultValue: path })}: {before !== null && `${valueText(path, before)} → `}
            {path === "replyHeld" ? t(`rules.held.${after as "noChannel"}`) : valueText(path, after)}
          </p>
        ))}
        {error && <p className="badt">{t(`fault.${error}` as "fault.record.notFound", { defaultValue: error })}</p>}
      </div>
    </li>
  );
}
