import { isDeepStrictEqual } from "node:util";
import { afterMove, asWritten, namesIn, namesTag, type TagMove } from "../../../shared/tags/tagNaming.ts";
import type { Tx } from "../../platform/ctx.ts";
import { AskedTagModel, ofAnyCase, type AskedTagRecord } from "./askedTag.model.ts";

/** What is put back one day is put back in the names of that day. */
export async function renameNotes(tx: Tx, move: TagMove) {
  for (const { _id, was, is } of await AskedTagModel.find({ names: move.from }).collation(ofAnyCase).session(tx.tx).lean()) {
    const named = asWritten(afterMove({ was, is }, move));
    await AskedTagModel.updateOne({ _id }, { $set: { ...named, names: namesIn([named.was, named.is]) } }, { session: tx.tx });
  }
}

/** What was noted once, to be put back now; the notes are gone. */
export async function takeNotes(tx: Tx, mergeId: string): Promise<AskedTagRecord[]> {
  const notes = await AskedTagModel.find({ mergeId }).session(tx.tx).lean();
  if (notes.length > 0) await AskedTagModel.deleteMany({ mergeId }, { session: tx.tx });
  return notes;
}

/**
 * What it asks once a tag has its old name `to` again: as before, where nobody changed it since. Changed, it stays as it is where it did not
 * ask by the old one; undefined where it asked by both, and goes along.
 */
export function backTo({ was, is }: AskedTagRecord, asked: unknown, to: string): unknown {
  if (isDeepStrictEqual(asWritten(asked), is)) return was;
  return namesTag(was, to) ? undefined : asked;
}
