import { Types } from "mongoose";
import type { ConversationId } from "../../../../shared/contract/ids.ts";
import { newId, now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { accessContact } from "../../contacts/index.ts";
import { accessConversation } from "../accessConversation.ts";
import { changeConversation } from "../changes/changeConversation.ts";
import { authorOf } from "../commands/postMessage.ts";
import { conversationRegrouped } from "../conversation.events.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import { chosenEntries } from "./chosenEntries.ts";
import { leftBehind } from "../merges/moveEntries.ts";
import { openSplit } from "./openSplit.ts";
import { RegroupingModel, type RegroupingRecord } from "../merges/regrouping.model.ts";

export interface Split {
  id: string;
  messageIds: string[];
  subject: string;
  departmentId?: string | undefined;
  contactId?: string | undefined;
}

/**
 * Moves chosen messages into a conversation of their own, and says so in both (MRG-2): it has their times and, where they wait for an answer,
 * its clocks count from when they came. A chat stays with the thread it is in: what is split off is answered by mail.
 * Faults: record.notFound, conversation.onlyShown, conversation.joinRefused, conversation.splitRefused.
 */
export const splitConversation = (ctx: Ctx, input: Split): Promise<ConversationRecord> =>
  inTransaction(ctx, async (tx) => {
    const source = await accessConversation(tx, input.id);
    const { chosen, waiting, left } = await chosenEntries(
      tx,
      source,
      input.messageIds.map((id) => new Types.ObjectId(id)),
    );
    const contact = await accessContact(tx, input.contactId ?? String(source.contact.id));
    const opened = await openSplit(tx, source, { ...input, contact, chosen, waiting });
    const spoken = chosen.filter(({ _id }) => waiting.some((one) => one._id.equals(_id)));
    const fromRevision = await leaveSource(tx, source, opened, { chosen, waits: left, moved: spoken.length > 0 });
    const record: RegroupingRecord = {
      ...{ _id: newId(), kind: "split", fromId: source._id, fromNumber: source.number, intoId: opened._id, intoNumber: opened.number },
      ...{ at: now(), by: tx.actor.name, fromRevision, intoRevision: opened.revision, contactMergeId: null, stands: true },
      ...{ drafts: [], heldIds: [], watchersAdded: [], participantsAdded: [] },
      before: { from: beforeOf(source), into: null },
    };
    await RegroupingModel.collection.insertOne(record, { session: tx.tx });
    return opened;
  });

const beforeOf = ({ status, active, unanswered, visitorId, seq }: ConversationRecord) => ({ status, active, unanswered, visitorId, seq });

interface Parting {
  chosen: Parameters<typeof leftBehind>[0];
  waits: { createdAt: Date }[];
  moved: boolean;
}

async function leaveSource(tx: Tx, source: ConversationRecord, opened: ConversationRecord, { chosen, waits, moved }: Parting) {
  const { _id, number } = opened;
  const event = { type: "splitOff" as const, number, id: String(_id) as ConversationId, entries: chosen.length };
  const { conversation } = await changeConversation(tx, source._id, conversationRegrouped, {
    set: { unanswered: waits.length },
    touched: leftBehind(chosen, opened, "split"),
    entries: [{ kind: "event", author: authorOf(tx), event }],
    only: { joinedInto: null },
    // What was answered already changes no clock.
    regrouped: moved ? { moved, askedAt: waits[0]?.createdAt ?? null } : { askedAt: null },
  });
  return conversation.revision;
}
