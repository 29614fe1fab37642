import "./ladderLine.css";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { duePlace, lineEnd, placeOf, rowsOf } from "../../../../shared/escalation/ladderLine.ts";
import { LinePin } from "./LinePin.tsx";
import { SoonestNow } from "./SoonestNow.tsx";
import { StepCards } from "./StepCards.tsx";
import { amountText, shareOf, type Measure } from "./lineText.ts";
import { usePinRoom } from "./usePinRoom.ts";

interface Props {
  departmentId: string;
  steps: LadderStep[];
  measure: Measure;
  chosenId: string | null;
  manages: boolean;
  onChoose: (id: string) => void;
  onMove: (id: string, share: number) => void;
}

/** The steps of one clock along the time it has: calm until it warns, late beyond its target. A step is dragged, or moved by the arrow keys. */
export function LadderLine({ departmentId, steps, measure, chosenId, manages, onChoose, onMove }: Props) {
  const { t } = useTranslation();
  const { line, room } = usePinRoom();
  const shares = steps.map(shareOf);
  const end = lineEnd(shares);
  const places = shares.map((share) => placeOf(share, end));
  const rows = rowsOf(places, room);
  const warn = placeOf(measure.warnShare, end);
  return (
    <div className="in lline-in">
      <div className="lline" ref={line} style={{ "--rows": Math.max(1, ...rows.map((row) => row + 1)) } as React.CSSProperties}>
        <div className="bar3" aria-hidden="true">
          <span className="calm" style={{ width: `${warn}%` }} />
          <span className="wrn" style={{ width: `${duePlace - warn}%` }} />
          <span className="brc" style={{ width: `${100 - duePlace}%` }} />
        </div>
        <div className="tk num" aria-hidden="true">
          {ticksOf(shares).map((share) => (
            <span key={share} style={{ left: `${placeOf(share, end)}%` }} className={share === 0 ? "0" : share === 1 ? "due" : ""}>
              {share === 1 ? t("ladder.line.due", { amount: amountText(1, measure) }) : amountText(share, measure)}
            </span>
          ))}
        </div>
        {steps.map((step, index) => (
          <LinePin
            key={step.id}
            step={step}
            place={index + 1}
            at={places[index] ?? 0}
            row={rows[index] ?? 0}
            end={end}
            chosen={step.id === chosenId}
            movable={manages}
            onChoose={() => onChoose(step.id)}
            onMove={(share) => onMove(step.id, share)}
          />
        ))}
        <SoonestNow departmentId={departmentId} kind={measure.kind} end={end} />
      </div>
      <StepCards steps={steps} measure={measure} chosenId={chosenId} onChoose={onChoose} />
    </div>
  );
}

/** The shares that are named below the line: those of the steps as far as their words have room, the due time always. */
function ticksOf(shares: number[]): number[] {
  const room = 0.09;
  const ticks = [0, 1];
  for (const share of shares) if (ticks.every((one) => Math.abs(one - share) >= room)) ticks.push(share);
  return ticks;
}
