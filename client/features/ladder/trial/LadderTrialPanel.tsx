import type { LadderTrial } from "../../../../shared/escalation/escalation.api.ts";
import type { Ladder, LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { api } from "../../../platform/api.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { useLastDays } from "../../../platform/work/useLastDays.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { LastDaysPanel } from "../../../ui/trial/LastDaysPanel.tsx";
import { isIncomplete } from "../ladderSteps.ts";
import { RunRow } from "../side/RunRow.tsx";
import { useStepWords } from "../progress/useStepWords.ts";
import { addTrials } from "./addTrials.ts";

/** The steps as they are edited, tried on what happened in the last thirty days (LAD-5). */
export function LadderTrialPanel({ departmentId, steps }: Ladder) {
  const { t } = useTranslation();
  const trial = useLastDays({ ask: (day) => api.escalation.tryOut({ departmentId, steps, ...day }), add: addTrials });
  const { done, sum } = trial;
  const tried = sum ? steps.flatMap((step) => sum.steps.filter(({ stepId }) => stepId === step.id).map((of) => ({ step, of }))) : [];
  return (
    <LastDaysPanel id="lad-try" trial={trial} unready={steps.length === 0 || steps.some(isIncomplete)}>
      {sum && (
        <>
          <p className="in hint" aria-live="polite">
            {t("ladder.trial.looked", { count: sum.looked, days: done })} {!sum.complete && t("ladder.trial.notAll")}
          </p>
          <ul className="tried">
            {tried.map(({ step, of }) => (
              <TriedStep key={step.id} step={step} of={of} />
            ))}
          </ul>
        </>
      )}
    </LastDaysPanel>
  );
}

function TriedStep({ step, of: { count, passedOver, examples } }: { step: LadderStep; of: LadderTrial["steps"][number] }) {
  const { t } = useTranslation();
  const words = useStepWords(step);
  return (
    <li>
      <details>
        <summary>
          <Icon name="down" size="xs" />
          <span className="min0">{words}</span>
          {passedOver > 0 && <span className="hint">{t("ladder.recent.passedOver", { count: passedOver })}</span>}
          <b className="num">{t("ladder.trial.times", { count })}</b>
        </summary>
        <ul className="runs-l">
          {examples.map(({ conversation, at, passedOver: passed }) => (
            <RunRow key={`${conversation.id} ${at}`} conversation={conversation} at={at} state={passed ? "passedOver" : null} />
          ))}
        </ul>
      </details>
    </li>
  );
}
