import { isDeepStrictEqual } from "node:util";
import { afterParting, asWritten, type TagMove } from "../../../shared/tags/tagNaming.ts";
import type { Tx } from "../../platform/ctx.ts";
import { AskedTagModel } from "./askedTag.model.ts";
import { askingsOf } from "./askers.ts";
import { oweSettling } from "./settleNames.ts";

/**
 * After two tags were parted, lets exactly that ask for the first again which asked for it before they became one, to the letter. What
 * somebody changed since is theirs and stays as they left it: nothing is guessed.
 */
export async function putBackAskers(tx: Tx, move: TagMove, mergeId: string) {
  const notes = await AskedTagModel.find({ mergeId }).session(tx.tx).lean();
  if (notes.length > 0) {
    for (const { asker, asking } of await askingsOf([move.to], tx)) {
      const note = notes.find(({ of, askerId }) => of === asker.of && askerId === asking.id);
      if (!note || !isDeepStrictEqual(asWritten(asking.asked), note.is)) continue;
      await asker.put(tx, { id: asking.id, asked: afterParting(note.was, move) }, "same");
    }
    await AskedTagModel.deleteMany({ mergeId }, { session: tx.tx });
  }
  await oweSettling(tx, move.to, mergeId);
}
