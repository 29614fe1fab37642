import type { Types } from "mongoose";
import { newId, type Tx } from "../../../platform/ctx.ts";
import type { EntryDraft } from "../changes/entryRecord.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import { MessageHtmlModel, MessageModel, type MessageRecord } from "../message.model.ts";

/** The entries of a thread, in the order of their numbers. */
export const entriesOf = async (tx: Tx, conversationId: Types.ObjectId, which: Record<string, unknown> = {}) =>
  (await MessageModel.collection
    .find({ conversationId, ...("movedTo.by" in which ? {} : { movedTo: null }), ...which }, { session: tx.tx })
    .sort({ seq: 1 })
    .toArray()) as unknown as MessageRecord[];

/**
 * Copies of entries for another thread: author, time, delivery and files stay; keys stay with the originals, so that a repeat still finds
 * the first result (MSG-1).
 */
export async function copiesOf(tx: Tx, originals: MessageRecord[], joinedFrom: string | null): Promise<EntryDraft[]> {
  const copies = originals.map(
    ({ key: _key, digest: _digest, seq: _seq, revision: _revision, conversationId: _from, movedTo: _moved, _id, ...kept }) => {
      const from = joinedFrom === null ? kept.joinedFrom : (kept.joinedFrom ?? joinedFrom);
      return { original: _id, copy: { ...kept, _id: newId(), joinedFrom: from, copyOf: kept.copyOf ?? _id } };
    },
  );
  const formatted = await MessageHtmlModel.collection
    .find({ _id: { $in: copies.map(({ original }) => original) } }, { session: tx.tx })
    .toArray();
  const htmlOf = new Map(formatted.map((one) => [String(one._id), one]));
  const kept = copies.flatMap(({ original, copy }) => {
    const html = htmlOf.get(String(original));
    return html ? [{ ...html, _id: copy._id }] : [];
  });
  if (kept.length > 0) await MessageHtmlModel.collection.insertMany(kept, { session: tx.tx });
  return copies.map(({ copy }) => copy);
}

/** The same entries as they stay behind: no part of the thread any more, their numbers are. */
export const leftBehind = (
  entries: MessageRecord[],
  { _id: id, number }: Pick<ConversationRecord, "_id" | "number">,
  by: "split" | "undo",
): MessageRecord[] => entries.map((entry) => ({ ...entry, movedTo: { id, number, by } }));

/** Taken back into the thread, where they were. */
export const broughtBack = (entries: MessageRecord[]): MessageRecord[] => entries.map((entry) => ({ ...entry, movedTo: null }));
