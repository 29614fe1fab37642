import type { MergePreview } from "../../../../shared/conversations/merges.api.ts";
import type { Ctx, Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { isFault } from "../../../platform/fault.ts";
import { accessConversation } from "../accessConversation.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import { DraftModel } from "../drafts/draft.model.ts";
import { MessageModel, type MessageRecord } from "../message.model.ts";
import { presentMessage, presentRow } from "../presentConversation.ts";
import { isSamePerson } from "./isSamePerson.ts";
import { refuseJoin } from "./refuseJoin.ts";

const shownEntries = 6;

/** What merging the one into the other would do, without doing it. Faults: record.notFound. */
export const mergePreview = (ctx: Ctx, id: string, intoId: string): Promise<MergePreview> =>
  inTransaction(ctx, async (tx) => {
    const from = await accessConversation(tx, id);
    const into = await accessConversation(tx, intoId);
    const [counted, other] = [await countsOf(tx, from), await countsOf(tx, into)];
    return {
      ...{ from: presentRow(from), into: presentRow(into), refused: whyRefused(from, into) },
      newest: (await newestOf(tx, from, into)).map(presentMessage).reverse(),
      counts: { from: counted.entries, into: other.entries, files: counted.files },
      drafts: await DraftModel.countDocuments({ conversationId: from._id, empty: false }).session(tx.tx),
      watcherIds: [...new Set([...(into.watcherIds ?? []), ...(from.watcherIds ?? [])].map(String))] as MergePreview["watcherIds"],
      contacts: from.contact.id.equals(into.contact.id) ? "same" : (await isSamePerson(tx, from, into)) ? "becomeOne" : "stayTwo",
    };
  });

function whyRefused(from: ConversationRecord, into: ConversationRecord): MergePreview["refused"] {
  try {
    refuseJoin(from, into);
    return null;
  } catch (error) {
    if (!isFault(error)) throw error;
    return (error.data as { because: NonNullable<MergePreview["refused"]> }).because;
  }
}

const said = (id: ConversationRecord["_id"]) => ({ conversationId: id, movedTo: null, kind: { $ne: "event" } });

async function countsOf(tx: Tx, { _id }: ConversationRecord) {
  const count = (filter: Record<string, unknown>) =>
    MessageModel.collection.countDocuments({ ...said(_id), ...filter }, { session: tx.tx });
  return { entries: await count({}), files: await count({ "attachments.0": { $exists: true } }) };
}

/** The newest entries of both, newest first. */
async function newestOf(tx: Tx, from: ConversationRecord, into: ConversationRecord): Promise<MessageRecord[]> {
  const newest = async ({ _id }: ConversationRecord) =>
    (await MessageModel.collection
      .find(said(_id), { session: tx.tx })
      .sort({ happenedAt: -1, _id: -1 })
      .limit(shownEntries)
      .toArray()) as unknown as MessageRecord[];
  const both = [...(await newest(from)), ...(await newest(into))];
  return both.toSorted((a, b) => b.happenedAt.getTime() - a.happenedAt.getTime()).slice(0, shownEntries);
}
