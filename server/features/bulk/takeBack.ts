import { isDeepStrictEqual } from "node:util";
import type { BulkAct } from "../../../shared/bulk/bulk.schema.ts";
import type { Status } from "../../../shared/conversations/status.ts";
import type { Tx } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import {
  accessConversation,
  assignConversation,
  changeDetails,
  setStatus,
  snoozeConversation,
  wakeConversation,
  type ConversationRecord,
} from "../conversations/index.ts";
import { tagNamesNow } from "../tags/index.ts";
import { withdrawTransfer } from "../transfers/index.ts";
import { touchedBy } from "./actOn.ts";
import type { BulkRowRecord, BulkTouched } from "./bulkJob.model.ts";

/** What was said to somebody cannot be unsaid. */
export const isUndoable = ({ kind }: BulkAct) => kind !== "reply" && kind !== "tell";

/**
 * Puts one conversation back as it was before the act, where nobody has changed it since in what the act changed. Faults: bulk.changedSince
 * and those of what it does.
 */
export async function takeBack(tx: Tx, act: BulkAct, { conversationId, before, after }: BulkRowRecord) {
  if (!before || !after) return;
  const id = String(conversationId);
  if (act.kind === "transfer") return void (await withdrawTransfer(tx, after.transferId ?? ""));
  const now = await accessConversation(tx, id);
  if (act.kind === "addTags" || act.kind === "removeTags") return takeTagsBack(tx, now, before, after);
  if (!isDeepStrictEqual(touchedBy(act, now), after)) throw fault("bulk.changedSince", {});
  if (isDeepStrictEqual(before, after)) return;
  if (act.kind === "assign") await assignConversation(tx, { id, assigneeId: before.assigneeId ?? null, departmentId: before.departmentId });
  if (act.kind === "priority" || act.kind === "raisePriority")
    await changeDetails(tx, { id, priority: before.priority as ConversationRecord["priority"] });
  if (act.kind === "status") await takeStatusBack(tx, now, before.status as Status);
  if (act.kind === "snooze") await (before.snooze ? snoozeConversation(tx, id, before.snooze.until) : wakeConversation(tx, id));
}

/** Only the act's own tags: others that came or went since are nobody's business here. */
async function takeTagsBack(tx: Tx, { _id, tags }: ConversationRecord, before: BulkTouched, after: BulkTouched) {
  const [were, are] = [before.tags ?? [], after.tags ?? []];
  const { called } = await tagNamesNow(tx, [...were, ...are]);
  // Under the names of now: what got another name since is still the same tag.
  const [was, became] = [were.map(called), are.map(called)];
  const added = became.filter((tag) => !was.includes(tag));
  const removed = was.filter((tag) => !became.includes(tag));
  if (!added.every((tag) => tags.includes(tag)) || removed.some((tag) => tags.includes(tag))) throw fault("bulk.changedSince", {});
  await changeDetails(tx, { id: String(_id), tags: [...tags.filter((tag) => !added.includes(tag)), ...removed] });
}

/** From resolved and spam the only way is by open. */
async function takeStatusBack(tx: Tx, { _id, status }: ConversationRecord, to: Status) {
  const id = String(_id);
  if (status === "resolved" || status === "spam") await setStatus(tx, id, "open");
  await setStatus(tx, id, to);
}
