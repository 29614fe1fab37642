import type { Ability } from "../../../shared/auth/abilities.ts";
import type { BulkAct } from "../../../shared/bulk/bulk.schema.ts";
import type { Priority } from "../../../shared/conversations/conversation.schema.ts";
import { resolveVariables } from "../../../shared/macros/variables.ts";
import type { Tx } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import {
  accessConversation,
  assignConversation,
  changeDetails,
  postMessage,
  setStatus,
  snoozeConversation,
  variableValuesFor,
  type ConversationRecord,
} from "../conversations/index.ts";
import { tellAbout } from "../escalation/index.ts";
import { tagKeysNow } from "../tags/index.ts";
import { offerTransfer } from "../transfers/index.ts";
import type { BulkTouched } from "./bulkJob.model.ts";

const raised: Record<Priority, Priority> = { low: "normal", normal: "high", high: "urgent", urgent: "urgent" };

/** What each act needs beside the right to do it to many. */
export const needsOf: Record<BulkAct["kind"], Ability> = {
  assign: "conversation.assign",
  transfer: "transfer.offer",
  addTags: "conversation.update",
  removeTags: "conversation.update",
  status: "conversation.status",
  priority: "conversation.update",
  raisePriority: "conversation.update",
  tell: "conversation.assign",
  snooze: "conversation.update",
  reply: "conversation.reply",
};

/** Does the act to one conversation in the caller's transaction; answers what it changed, as it was and as it became. Faults: those of the act. */
export async function actOn(tx: Tx, id: string, act: BulkAct, key: string): Promise<{ before: BulkTouched; after: BulkTouched }> {
  const was = await accessConversation(tx, id);
  const transferId = await carryOut(tx, was, act, key);
  const became = await accessConversation(tx, id);
  return { before: touchedBy(act, was), after: { ...touchedBy(act, became), ...(transferId ? { transferId } : {}) } };
}

async function carryOut(tx: Tx, was: ConversationRecord, act: BulkAct, key: string): Promise<string | null> {
  const id = String(was._id);
  switch (act.kind) {
    case "assign":
      await assignConversation(tx, { id, assigneeId: act.assigneeId, departmentId: act.departmentId });
      return null;
    case "transfer": {
      const { departmentId: toDepartmentId, reason, reasonText, summary } = act;
      const offer = { id: id as never, toDepartmentId, toAgentId: null, reason, reasonText, summary, fields: null, warm: false };
      return String((await offerTransfer(tx, offer))._id);
    }
    case "addTags":
      await changeDetails(tx, { id, tags: [...new Set([...was.tags, ...act.tags])] });
      return null;
    case "removeTags":
      await changeDetails(tx, { id, tags: await withoutTags(tx, was.tags, act.tags) });
      return null;
    case "priority":
      await changeDetails(tx, { id, priority: act.priority });
      return null;
    case "raisePriority":
      await changeDetails(tx, { id, priority: raised[was.priority] });
      return null;
    case "tell":
      await tellAbout(tx, id, act.reached);
      return null;
    case "status":
      await setStatus(tx, id, act.status);
      return null;
    case "snooze":
      await snoozeConversation(tx, id, act.until === null ? null : new Date(act.until));
      return null;
    case "reply":
      await reply(tx, was, act.text, key);
      return null;
  }
}

/** A tag that got another name since the job began is taken off under that too. */
async function withoutTags(tx: Tx, before: string[], taken: string[]) {
  const keyOf = await tagKeysNow(tx, [...before, ...taken]);
  return before.filter((tag) => !taken.some((one) => keyOf(tag) === keyOf(one)));
}

/** Each contact's own words: what a variable has no value for is refused, never sent as a brace. */
async function reply(tx: Tx, was: ConversationRecord, written: string, key: string) {
  const { text, unresolved } = resolveVariables(written, await variableValuesFor(was, tx.actor, tx.language));
  if (unresolved.length > 0) throw fault("message.placesLeft", { names: unresolved.map(({ name }) => name).join(", ") });
  await postMessage(tx, { id: String(was._id), kind: "outbound", text, attachmentIds: [], key });
}

/** What the act changes of a conversation, as it is now. */
export function touchedBy(
  act: BulkAct,
  { assigneeId, ownerDepartmentId, status, priority, tags, snooze }: ConversationRecord,
): BulkTouched {
  switch (act.kind) {
    case "assign":
      return { assigneeId: assigneeId && String(assigneeId), departmentId: String(ownerDepartmentId) };
    case "status":
      return { status };
    case "priority":
    case "raisePriority":
      return { priority };
    case "addTags":
    case "removeTags":
      return { tags };
    case "snooze":
      return { snooze: snooze ? { until: snooze.until, at: snooze.at } : null };
    default:
      return {};
  }
}
