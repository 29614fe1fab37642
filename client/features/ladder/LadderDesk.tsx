import type { SavedLadder } from "../../../shared/escalation/ladder.schema.ts";
import { HooksPanel } from "./hooks/HooksPanel.tsx";
import { LadderForm } from "./LadderForm.tsx";

/** A department's steps, and the systems all steps may call. */
export function LadderDesk({ ladder, manages }: { ladder: SavedLadder; manages: boolean }) {
  return (
    <>
      <LadderForm ladder={ladder} manages={manages} />
      <HooksPanel manages={manages} />
    </>
  );
}
