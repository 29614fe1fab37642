import { isDeepStrictEqual } from "node:util";
import { changesBetween } from "../../../shared/audit/changesBetween.ts";
import { isActive } from "../../../shared/conversations/status.ts";
import { resolveVariables } from "../../../shared/macros/variables.ts";
import type { RuleAction, RuleRun } from "../../../shared/rules/rule.schema.ts";
import type { Tx } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import {
  accessConversation,
  addNote,
  assignConversation,
  changeDetails,
  setStatus,
  snoozeConversation,
  variableValuesFor,
  type ConversationRecord,
} from "../conversations/index.ts";
import { detailsFor, snoozeEnd } from "../macros/index.ts";
import { answerFor } from "./answerFor.ts";

/**
 * Does what a rule does, in the caller's transaction: notes first, then details, then who has it, the status, an answer to the contact, sleep last. Answers what came of it;
 * nothing where all of it was so already. Faults: those of what it does.
 */
export async function doRule(tx: Tx, conversation: ConversationRecord, actions: RuleAction[]): Promise<RuleRun["did"]> {
  const id = String(conversation._id);
  const before = stateOf(conversation);
  for (const action of actions) if (action.kind === "note") await note(tx, conversation, action.text);
  const details = await detailsFor(
    tx,
    conversation,
    actions.filter((action) => action.kind !== "move" && action.kind !== "reply"),
  );
  if (changes(conversation, details)) await changeDetails(tx, { id, ...details });
  for (const action of actions) {
    if (action.kind === "move") await assignConversation(tx, { id, assigneeId: null, departmentId: action.departmentId });
    if (action.kind === "assign") await assignConversation(tx, { id, assigneeId: action.to === "nobody" ? null : action.to });
  }
  const status = actions.findLast(({ kind }) => kind === "status");
  if (status?.kind === "status" && status.status !== conversation.status) await setStatus(tx, id, status.status);
  const answered = await answerFor(tx, conversation, actions);
  await snoozeBy(tx, id, actions);
  const notes = actions.flatMap((action) => (action.kind === "note" ? [{ path: "note", before: null, after: action.text }] : []));
  return [...changesBetween(before, stateOf(await accessConversation(tx, id))), ...notes, ...answered];
}

/** A detail that is so already is not changed again: nothing would be told but that. */
const changes = (conversation: ConversationRecord, details: Awaited<ReturnType<typeof detailsFor>>) =>
  Object.entries(details).some(([key, value]) =>
    key === "fields"
      ? Object.entries(value).some(([field, answer]) => (conversation.fields?.[field] ?? "") !== answer)
      : !isDeepStrictEqual(conversation[key as "priority"], value),
  );

const stateOf = ({ status, priority, tags, nextStep, assigneeId, ownerDepartmentId, fields, snooze }: ConversationRecord) => ({
  ...{ status, priority, tags, nextStep, fields },
  assignee: assigneeId && String(assigneeId),
  department: String(ownerDepartmentId),
  snoozed: snooze ? (snooze.until?.toISOString() ?? "reply") : null,
});

/** One that sleeps already is left to its sleep. */
async function snoozeBy(tx: Tx, id: string, actions: RuleAction[]) {
  const snooze = actions.findLast(({ kind }) => kind === "snooze");
  if (snooze?.kind !== "snooze") return;
  const { snooze: sleeps, ownerDepartmentId, status } = await accessConversation(tx, id);
  if (!sleeps && isActive(status)) await snoozeConversation(tx, id, await snoozeEnd(String(ownerDepartmentId), snooze.until));
}

async function note(tx: Tx, conversation: ConversationRecord, written: string) {
  const { text, unresolved } = resolveVariables(written, await variableValuesFor(conversation, tx.actor, tx.language));
  if (unresolved.length > 0) throw fault("message.placesLeft", { names: unresolved.map(({ name }) => name).join(", ") });
  await addNote(tx, String(conversation._id), text);
}
