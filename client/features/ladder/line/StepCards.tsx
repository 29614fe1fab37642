import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { OnlyIfLine } from "../step/OnlyIfLine.tsx";
import { useStepWords } from "../progress/useStepWords.ts";
import { reachText, type Measure } from "./lineText.ts";

interface Props {
  steps: LadderStep[];
  measure: Measure;
  chosenId: string | null;
  onChoose: (id: string) => void;
}

/** The steps on the line in words: what each does first, and what else. */
export function StepCards({ steps, ...rest }: Props) {
  return (
    <ol className="stp">
      {steps.map((step, index) => (
        <StepCard key={step.id} step={step} place={index + 1} {...rest} />
      ))}
    </ol>
  );
}

function StepCard({ step, place, measure, chosenId, onChoose }: Omit<Props, "steps"> & { step: LadderStep; place: number }) {
  const [first, ...others] = step.actions;
  const words = useStepWords({ actions: first ? [first] : [] });
  const more = useStepWords({ actions: others });
  const chosen = step.id === chosenId;
  return (
    <li>
      <button type="button" className={chosen ? "on" : ""} aria-pressed={chosen} onClick={() => onChoose(step.id)}>
        <span className="num1">{place}</span>
        <span className="min0">
          <small className="num">{reachText(step, measure)}</small>
          <b>{words}</b>
          {more && <span className="more-l">{more}</span>}
          <OnlyIfLine step={step} />
        </span>
      </button>
    </li>
  );
}
