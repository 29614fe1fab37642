import { afterMove, asWritten, namesIn, namesTag, type TagMove } from "../../../shared/tags/tagNaming.ts";
import { newId, type Tx } from "../../platform/ctx.ts";
import { AskedTagModel, type AskedTagRecord } from "./askedTag.model.ts";
import { askingsOf } from "./askers.ts";
import { oweSettling } from "./settleNames.ts";

/**
 * Gives everything that names a tag its new name, in the transaction of the change itself: all of it or nothing, once, whatever crashes. Of two
 * tags that became one it notes what asked for which.
 */
export async function followMove(tx: Tx, move: TagMove, mergeId: string | null, withSkill = true) {
  const noted: AskedTagRecord[] = [];
  for (const { asker, asking } of await askingsOf([move.from], tx)) {
    if (!withSkill && (asker.of === "plan" || asker.of === "agent")) continue;
    // The new name may have been another tag's until lately.
    const asked = afterMove(asWritten(asking.asked, move.to), move);
    if (asked === asking.asked) continue;
    const isOther = mergeId !== null && namesTag(asking.asked, move.from);
    await asker.put(tx, { id: asking.id, asked }, isOther ? "other" : "same");
    if (isOther) noted.push(noteOf(mergeId, asker.of, asking.id, asWritten(asking.asked), asWritten(asked)));
  }
  if (noted.length > 0) await AskedTagModel.insertMany(noted, { session: tx.tx });
  if (mergeId === null) await renameNotes(tx, move);
  await oweSettling(tx, move.from, null);
}

const noteOf = (mergeId: string, of: AskedTagRecord["of"], askerId: string, was: unknown, is: unknown): AskedTagRecord => ({
  ...{ _id: newId(), mergeId, of, askerId, was, is },
  names: namesIn([was, is]),
});

/** What is put back one day is put back in the names of that day. */
async function renameNotes(tx: Tx, move: TagMove) {
  for (const { _id, was, is } of await AskedTagModel.find({ names: move.from }).session(tx.tx).lean()) {
    const named = asWritten(afterMove({ was, is }, move));
    await AskedTagModel.updateOne({ _id }, { $set: { ...named, names: namesIn([named.was, named.is]) } }, { session: tx.tx });
  }
}
