import type { ConversationId } from "../../../../shared/contract/ids.ts";
import { now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { fault } from "../../../platform/fault.ts";
import { accessConversation } from "../accessConversation.ts";
import { changeConversation } from "../changes/changeConversation.ts";
import { authorOf } from "../commands/postMessage.ts";
import { conversationRegrouped } from "../conversation.events.ts";
import { moveDrafts } from "../drafts/moveDrafts.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import { broughtBack, entriesOf } from "../merges/moveEntries.ts";
import { RegroupingModel, type RegroupingRecord } from "../merges/regrouping.model.ts";
import { waitingAmong } from "../merges/waitingEntries.ts";

/**
 * Takes a split back: the messages stand where they stood, the clocks run as they ran, and what was split off is a signpost (MRG-3). Refused
 * once something was written in it, or answered in the other: then the two can be merged. Answers the conversation they came back to.
 * Faults: record.notFound, conversation.onlyShown, conversation.undoRefused.
 */
export const undoSplit = (ctx: Ctx, id: string): Promise<ConversationRecord> =>
  inTransaction(ctx, async (tx) => {
    const opened = await accessConversation(tx, id);
    const split = await RegroupingModel.findOne({ intoId: opened._id, kind: "split", stands: true }).session(tx.tx).lean();
    if (!split) throw fault("conversation.undoRefused", { because: "undone", number: opened.number });
    const source = await accessConversation(tx, split.fromId);
    await refuseUndoSplit(tx, split, opened, source);
    await RegroupingModel.updateOne({ _id: split._id }, { $set: { stands: false } }, { session: tx.tx });
    await moveDrafts(tx, opened._id, source._id);
    await close(tx, opened, source);
    return takeBack(tx, split, opened, source);
  });

/** Faults: conversation.undoRefused. */
async function refuseUndoSplit(tx: Tx, split: RegroupingRecord, opened: ConversationRecord, source: ConversationRecord) {
  const refuse = (because: "joinedOn" | "closed" | "offered" | "written" | "answered", { number }: { number: string }) =>
    fault("conversation.undoRefused", { because, number });
  if (opened.joinedInto) throw refuse("joinedOn", opened.joinedInto);
  if (source.joinedInto) throw refuse("joinedOn", source.joinedInto);
  if (source.status === "closed") throw refuse("closed", source);
  if (opened.guestDepartmentIds?.length) throw refuse("offered", opened);
  const said = await entriesOf(tx, opened._id, { kind: { $ne: "event" }, "movedTo.by": { $ne: "undo" } });
  const grown = await RegroupingModel.exists({ intoId: opened._id, kind: "merge", stands: true }).session(tx.tx);
  if (grown || said.some(({ copyOf, movedTo }) => copyOf === undefined || movedTo)) throw refuse("written", opened);
  const since = await entriesOf(tx, source._id, { seq: { $gt: split.before.from.seq }, copyOf: { $exists: false } });
  const answered = since.some(({ kind, channel }) => kind === "outbound" || channel === "phone");
  if (answered && waitingAmong(said).length > 0) throw refuse("answered", source);
}

/** What was split off is done and leads to where its messages are. */
async function close(tx: Tx, opened: ConversationRecord, source: ConversationRecord) {
  const event = { type: "splitWentBack" as const, number: source.number, id: String(source._id) as ConversationId };
  const set = { status: "closed" as const, active: false, unanswered: 0, joinedInto: { id: source._id, number: source.number } };
  await changeConversation(tx, opened._id, conversationRegrouped, {
    set,
    entries: [{ kind: "event", author: authorOf(tx), event }],
    regrouped: { askedAt: null },
  });
}

async function takeBack(tx: Tx, split: RegroupingRecord, opened: ConversationRecord, source: ConversationRecord) {
  const here = await entriesOf(tx, source._id, { "movedTo.by": { $ne: "undo" } });
  const back = here.filter(({ movedTo }) => movedTo?.id.equals(opened._id));
  const waiting = waitingAmong(here.filter(({ movedTo }) => !movedTo || movedTo.id.equals(opened._id)));
  const event = { type: "splitUndone" as const, number: opened.number, id: String(opened._id) as ConversationId };
  const { conversation } = await changeConversation(tx, source._id, conversationRegrouped, {
    set: { unanswered: waiting.length, lastActivityAt: now() },
    touched: broughtBack(back),
    entries: [{ kind: "event", author: authorOf(tx), event }],
    regrouped: { undoes: split.fromRevision, askedAt: waiting[0]?.createdAt ?? null },
  });
  return conversation;
}
