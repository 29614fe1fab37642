import { Types } from "mongoose";
import type { BuiltInView } from "../../../../shared/conversations/listViews.ts";
import type { Actor } from "../../../platform/ctx.ts";
import { conversationScope } from "../accessConversation.ts";
import { noDueTime, waits } from "../conversation.model.ts";

export interface View {
  view: BuiltInView;
  departmentId?: string | undefined;
  contactId?: string | undefined;
  state: "active" | "done";
}
type Filter = Record<string, unknown>;

/** One part of a list: what it lets through, and the equal part of the index that it is made for, in the index's own order. */
export interface ListPart {
  filter: Filter;
  keys: string[];
}

/** A stored null only: a plain `null` also means "missing", two places in the index, which the database merges by sorting (measured). */
const nobody = { $type: "null" };

/** The parts a list is made of, one for each department where it is of several; none when the caller may read nothing of it. */
export function listParts(actor: Actor, asked: View): ListPart[] {
  const { view, contactId } = asked;
  const me = new Types.ObjectId(actor.id ?? undefined);
  if (contactId)
    return [{ filter: { $and: [{ "contact.id": new Types.ObjectId(contactId) }, conversationScope(actor)] }, keys: ["contact.id"] }];
  if (view === "mentioned") return [{ filter: { $and: [{ mentionedIds: me }, conversationScope(actor)] }, keys: ["mentionedIds"] }];
  if (view === "waiting") return [{ filter: { ...waits, assigneeId: me }, keys: ["assigneeId"] }];
  return standings(asked).flatMap((active) => partsWithin(actor, asked, active));
}

/** What is late is late, also where somebody set it aside. */
const standings = ({ view, state }: View): (boolean | "snoozed")[] =>
  view === "snoozed" ? ["snoozed"] : view === "breaching" ? [true, "snoozed"] : [state === "active"];

function partsWithin(actor: Actor, { view, departmentId }: View, active: boolean | "snoozed"): ListPart[] {
  if (view === "mine")
    return [{ filter: { active, assigneeId: new Types.ObjectId(actor.id ?? undefined) }, keys: ["active", "assigneeId"] }];
  const everything = actor.abilities.has("conversation.readAll");
  const narrowed = {
    ...(view === "unassigned" ? { assigneeId: nobody } : {}),
    ...(view === "breaching" ? { dueAt: { $lt: noDueTime } } : {}),
  };
  const last = view === "unassigned" ? ["assigneeId"] : [];
  if (everything && !departmentId && view !== "department") return [{ filter: { active, ...narrowed }, keys: ["active", ...last] }];
  const asked = departmentId ? [departmentId] : actor.departmentIds;
  const readable = asked.filter((id) => everything || actor.departmentIds.includes(id));
  return readable.map((id) => ({
    filter: { active, ownerDepartmentId: new Types.ObjectId(id), ...narrowed },
    keys: ["active", "ownerDepartmentId", ...last],
  }));
}

/** The filter of a list as one. */
export function listFilter(actor: Actor, view: View): Filter {
  const parts = listParts(actor, view).map(({ filter }) => filter);
  return parts.length === 1 ? (parts[0] ?? {}) : parts.length > 1 ? { $or: parts } : { _id: null };
}
