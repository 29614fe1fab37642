import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { ClockCell } from "./strip/ClockCell.tsx";
import { NextStep } from "./strip/NextStep.tsx";
import { OwnerCell } from "./strip/OwnerCell.tsx";
import type { ConversationActs } from "./useConversationActs.ts";

interface Props {
  row: ConversationRow;
  nextStep: string | null;
  abilities: readonly string[];
  acts: ConversationActs;
  assigning: boolean;
  onAssigning: (open: boolean) => void;
  /** Opens the clocks' ledger. */
  onClock: () => void;
  /** Opens who would get it, and why. */
  onWhy: () => void;
}

/** Owner, clock, next step: under every title, always three, never hidden. */
export function OwnerClockStep({ row, nextStep, abilities, acts, assigning, onAssigning, onClock, onWhy }: Props) {
  const { t } = useTranslation();
  return (
    <div className="octn" role="group" aria-label={t("console.strip")}>
      <OwnerCell
        row={row}
        may={abilities.includes("conversation.assign")}
        acts={acts}
        open={assigning}
        onOpen={onAssigning}
        onWhy={onWhy}
      />
      <div>
        <button type="button" className="clkbtn" aria-haspopup="dialog" title={t("ledger.open")} onClick={onClock}>
          <ClockCell row={row} />
        </button>
      </div>
      <NextStep value={nextStep} may={abilities.includes("conversation.update")} onSave={acts.setNextStep} />
    </div>
  );
}
