import { isDeepStrictEqual } from "node:util";
import type { MacroAction } from "../../../shared/macros/macro.schema.ts";
import { resolveVariables } from "../../../shared/macros/variables.ts";
import { namesIn, tagKey } from "../../../shared/tags/tagNaming.ts";
import type { Tx } from "../../platform/ctx.ts";
import { requireNeeds } from "../../platform/http/procedures.ts";
import { fault } from "../../platform/fault.ts";
import {
  accessConversation,
  assignConversation,
  changeDetails,
  postMessage,
  setStatus,
  snoozeConversation,
  variableValuesFor,
  wakeConversation,
  type ConversationRecord,
} from "../conversations/index.ts";
import { tagKeysNow } from "../tags/index.ts";
import { snoozeEnd } from "./snoozeEnd.ts";
import type { Touched } from "./macroUse.model.ts";

/**
 * Does what a macro does, in the caller's transaction: notes first, then details, then who has it, the status last, so that what has to be known
 * before resolving is known; it sleeps when all else is done. Faults: those of what it does.
 */
export async function doActions(tx: Tx, conversation: ConversationRecord, actions: MacroAction[], key: string) {
  const id = String(conversation._id);
  for (const [place, action] of actions.entries())
    if (action.kind === "note") await note(tx, conversation, action.text, `${key}:note${place}`);
  const details = await detailsFor(tx, conversation, actions);
  if (Object.keys(details).length > 0) {
    requireNeeds(tx, "conversation.update");
    await changeDetails(tx, { id, ...details });
  }
  const assign = actions.findLast(({ kind }) => kind === "assign");
  if (assign?.kind === "assign") {
    requireNeeds(tx, "conversation.assign");
    await assignConversation(tx, { id, assigneeId: assign.to === "me" ? tx.actor.id : assign.to === "nobody" ? null : assign.to });
  }
  const status = actions.findLast(({ kind }) => kind === "status");
  const snooze = actions.findLast(({ kind }) => kind === "snooze");
  if (status ?? snooze) requireNeeds(tx, "conversation.status");
  if (status?.kind === "status") await setStatus(tx, id, status.status);
  if (snooze?.kind === "snooze") await snoozeConversation(tx, id, await snoozeEnd(String(conversation.ownerDepartmentId), snooze.until));
}

/** Puts back what was there before; an answer that was not there is taken out again. */
export async function putBack(tx: Tx, id: string, before: Touched, after: Touched) {
  const { status, priority, tags, nextStep } = before;
  const fields = Object.fromEntries(Object.keys(after.fields).map((key) => [key, before.fields[key] ?? ""]));
  const details = { priority, tags, nextStep, ...(Object.keys(fields).length > 0 ? { fields } : {}) };
  await changeDetails(tx, { id, ...details });
  await assignConversation(tx, { id, assigneeId: before.assigneeId });
  // From resolved the only way is by open.
  if (after.status === "resolved" && status !== "resolved") await setStatus(tx, id, "open");
  await setStatus(tx, id, status);
  if (after.snooze && !before.snooze) await wakeConversation(tx, id);
  if (before.snooze && !isDeepStrictEqual(before.snooze, after.snooze)) await snoozeConversation(tx, id, before.snooze.until);
}

export const touchedOf = ({ status, priority, tags, nextStep, assigneeId, fields = {}, snooze }: ConversationRecord): Touched => ({
  ...{ status, priority, tags, nextStep, fields },
  assigneeId: assigneeId && String(assigneeId),
  ...(snooze ? { snooze: { until: snooze.until } } : {}),
});

async function note(tx: Tx, conversation: ConversationRecord, written: string, key: string) {
  const { text, unresolved } = resolveVariables(written, await variableValuesFor(conversation, tx.actor, tx.language));
  if (unresolved.length > 0) throw fault("message.placesLeft", { names: unresolved.map(({ name }) => name).join(", ") });
  await accessConversation(tx, conversation._id);
  await postMessage(tx, { id: String(conversation._id), kind: "note", text, attachmentIds: [], key });
}

/** All that is a detail in one change; a tag is taken off by whichever name of it an action was written with. */
export async function detailsFor(tx: Tx, conversation: ConversationRecord, actions: MacroAction[]) {
  const takesOff = actions.some(({ kind }) => kind === "removeTags");
  const keyOf = takesOff ? await tagKeysNow(tx, [...conversation.tags, ...namesIn(actions)]) : tagKey;
  return detailsOf(conversation, actions, keyOf);
}

/** Later actions of a kind win, tags add up. */
function detailsOf({ tags: before }: ConversationRecord, actions: MacroAction[], keyOf: (tag: string) => string) {
  const details: { priority?: Touched["priority"]; tags?: string[]; nextStep?: string; fields?: Record<string, string> } = {};
  for (const action of actions) {
    const tags = details.tags ?? before;
    if (action.kind === "priority") details.priority = action.priority;
    if (action.kind === "addTags") details.tags = [...new Set([...tags, ...action.tags])];
    if (action.kind === "removeTags") details.tags = tags.filter((tag) => !action.tags.some((one) => keyOf(one) === keyOf(tag)));
    if (action.kind === "nextStep") details.nextStep = action.text;
    if (action.kind === "field") details.fields = { ...details.fields, [action.key]: action.value };
  }
  return details;
}
