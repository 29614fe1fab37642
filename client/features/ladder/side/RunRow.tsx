import { Link } from "@tanstack/react-router";
import type { LadderRun, StepRun } from "../../../../shared/escalation/escalation.api.ts";
import { langOf } from "../../../platform/text/names.ts";
import { dayAndTime } from "../../../platform/text/time.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";

interface Props {
  conversation: StepRun["conversation"];
  at: string;
  /** What is worth saying of it; null: nothing. */
  state: Exclude<LadderRun["state"], "done"> | null;
}

/** A conversation a step was reached on, and when. */
export function RunRow({ conversation: { id, number, subject }, at, state }: Props) {
  const { t } = useTranslation();
  return (
    <li>
      <Link to="/conversations/$id" params={{ id }} className="num">
        {number}
      </Link>
      <span className="ell" lang={langOf(subject)}>
        {subject}
      </span>
      {state && <span className="chip">{t(`ladder.recent.state.${state}`)}</span>}
      <time className="hint num" dateTime={at}>
        {dayAndTime(at)}
      </time>
    </li>
  );
}
