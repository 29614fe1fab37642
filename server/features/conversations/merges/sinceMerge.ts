import type { Tx } from "../../../platform/ctx.ts";
import { fault } from "../../../platform/fault.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import type { MessageRecord } from "../message.model.ts";
import { entriesOf } from "./moveEntries.ts";
import type { RegroupingRecord } from "./regrouping.model.ts";

/** What a merge brought into the surviving thread, and what was written there since. */
export interface SinceMerge {
  copies: MessageRecord[];
  /** Answers what was merged: a mail to it, a line of its chat. */
  follows: MessageRecord[];
  /** An answer was given since, while something of the merged one waited. */
  answered: boolean;
  /** Some of what it brought was split off since. */
  splitOn: string | null;
  /** Nothing else was written since. */
  silent: boolean;
}

export async function sinceMerge(tx: Tx, merge: RegroupingRecord, into: ConversationRecord): Promise<SinceMerge> {
  const { fromId, before } = merge;
  const seqBefore = before.into?.seq ?? 0;
  const all = await entriesOf(tx, into._id, { seq: { $gt: seqBefore }, "movedTo.by": { $ne: "undo" } });
  const later = all.filter(({ movedTo }) => !movedTo);
  const brought = new Set((await entriesOf(tx, fromId)).map(({ _id, copyOf }) => String(copyOf ?? _id)));
  const isCopy = ({ copyOf }: MessageRecord) => copyOf !== undefined && brought.has(String(copyOf));
  const ownVisitor = before.from.visitorId !== null && before.from.visitorId !== before.into?.visitorId ? before.from.visitorId : null;
  const isOfIt = ({ ledBy = [], visitorId, copyOf }: MessageRecord) =>
    ledBy.some((id) => id.equals(fromId)) || (copyOf === undefined && ownVisitor !== null && visitorId === ownVisitor);
  const [copies, written] = [later.filter(isCopy), later.filter((one) => !isCopy(one))];
  const follows = written.filter(isOfIt);
  const waited = before.from.unanswered > 0 || follows.some(({ kind }) => kind === "inbound");
  const split = all.find((one) => one.movedTo && (isCopy(one) || isOfIt(one)))?.movedTo ?? null;
  const silent = written.every((one) => one.kind === "event" || follows.includes(one));
  return { copies, follows, answered: waited && written.some(answers), splitOn: split?.number ?? null, silent };
}

const answers = ({ kind, channel, copyOf }: MessageRecord) => copyOf === undefined && (kind === "outbound" || channel === "phone");

/** Says what forbids it. Faults: conversation.undoRefused. */
export function refuseUndoMerge(
  from: ConversationRecord,
  merge: RegroupingRecord | null,
  into: ConversationRecord | null,
  since: SinceMerge | null,
) {
  const refuse = (because: "undone" | "joinedOn" | "splitOn" | "closed" | "answered", number: string) =>
    fault("conversation.undoRefused", { because, number });
  if (!merge || !into || !since || !from.joinedInto) throw refuse("undone", from.number);
  if (into.joinedInto) throw refuse("joinedOn", into.joinedInto.number);
  if (since.splitOn) throw refuse("splitOn", since.splitOn);
  // A result that is frozen does not change any more (SLA-6).
  if (into.status === "closed") throw refuse("closed", into.number);
  if (since.answered) throw refuse("answered", into.number);
}
