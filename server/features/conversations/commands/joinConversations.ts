import { newId, now, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { absorbContact } from "../../contacts/index.ts";
import { accessConversation } from "../accessConversation.ts";
import { moveDrafts } from "../drafts/moveDrafts.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import { isSamePerson } from "../merges/isSamePerson.ts";
import { copiesOf, entriesOf } from "../merges/moveEntries.ts";
import { refuseJoin } from "../merges/refuseJoin.ts";
import { RegroupingModel, type RegroupingRecord } from "../merges/regrouping.model.ts";
import { leaveSignpost, takeIn, watchersOnlyOf } from "../merges/takeInThread.ts";

/**
 * Merges thread `id` into thread `intoId`: its entries stand in both histories at the time they happened, each with the number it was
 * written in; the merged number becomes a signpost, and what answers it later arrives in the surviving thread (MSG-5, MRG-1). Nothing is
 * deleted, so that it can be undone. Their contacts become one where they are the same person, by `samePerson` or, left out, by what is
 * known of them. Faults: record.notFound, conversation.onlyShown, conversation.joinRefused.
 */
export async function joinConversations(ctx: Ctx, id: string, intoId: string, samePerson?: boolean): Promise<ConversationRecord> {
  return inTransaction(ctx, async (tx) => {
    const from = await accessConversation(tx, id);
    const into = await accessConversation(tx, intoId);
    refuseJoin(from, into);
    const one = samePerson ?? (await isSamePerson(tx, from, into));
    const differ = !from.contact.id.equals(into.contact.id);
    const contactMergeId = one && differ ? (await absorbContact(tx, String(from.contact.id), String(into.contact.id)))._id : null;
    const entries = await entriesOf(tx, from._id);
    const copies = await copiesOf(tx, entries, from.number);
    const { revision: fromRevision } = await leaveSignpost(tx, from, into);
    const moved = await moveDrafts(tx, from._id, into._id);
    const survivor = await takeIn(tx, from, into, copies);
    const record: RegroupingRecord = {
      ...{ _id: newId(), kind: "merge", fromId: from._id, fromNumber: from.number, intoId: into._id, intoNumber: into.number },
      ...{ at: now(), by: tx.actor.name, fromRevision, intoRevision: survivor.revision, contactMergeId, ...moved, stands: true },
      before: { from: beforeOf(from), into: intoBefore(into) },
      watchersAdded: watchersOnlyOf(from, into),
      participantsAdded: survivor.participants.filter((one) => !into.participants.includes(one)),
    };
    await RegroupingModel.collection.insertOne(record, { session: tx.tx });
    return survivor;
  });
}

const beforeOf = ({ status, active, unanswered, visitorId, seq }: ConversationRecord) => ({ status, active, unanswered, visitorId, seq });
const intoBefore = ({ visitorId, channel, snippet, lastActivityAt, seq }: ConversationRecord) => ({
  ...{ visitorId, channel, snippet, lastActivityAt, seq },
});
