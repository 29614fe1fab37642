import { isDeepStrictEqual } from "node:util";
import { afterParting, asWritten, type TagMove } from "../../../shared/tags/tagNaming.ts";
import type { Tx } from "../../platform/ctx.ts";
import { askingsOf, requireFor } from "./askers.ts";
import { takeNotes } from "./renameNotes.ts";
import { oweSettling } from "./settleNames.ts";

/**
 * After two tags were parted, lets exactly that ask for the first again which asked for it before they became one, to the letter. What
 * somebody changed since is theirs and stays as they left it: nothing is guessed. Faults: ability.missing, as for a merge.
 */
export async function putBackAskers(tx: Tx, move: TagMove, mergeId: string) {
  const notes = await takeNotes(tx, mergeId);
  if (notes.length > 0) {
    for (const { asker, asking } of await askingsOf([move.to], tx)) {
      const note = notes.find(({ of, askerId }) => of === asker.of && askerId === asking.id);
      if (!note || !isDeepStrictEqual(asWritten(asking.asked), note.is)) continue;
      requireFor(tx, asker);
      await asker.put(tx, { id: asking.id, asked: afterParting(note.was, move) }, asker.of === "plan" ? "other" : "same");
    }
  }
  await oweSettling(tx, move.to, mergeId);
}
