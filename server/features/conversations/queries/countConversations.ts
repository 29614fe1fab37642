import { Types } from "mongoose";
import type { Ctx } from "../../../platform/ctx.ts";
import { ConversationModel } from "../conversation.model.ts";
import { listFilter } from "./listConversations.ts";

/** A count stops here: beyond it a list says "1,000 and more", and the cost stays bounded at any size. */
const mostCounted = 1000;

/** Active conversations of the caller's views and departments, each a count over an index, up to 1,000. */
export async function countConversations({ actor }: Ctx, departmentIds: string[]) {
  const count = (filter: Record<string, unknown>) => ConversationModel.collection.countDocuments(filter, { limit: mostCounted });
  const view = (name: "mine" | "unassigned" | "all") =>
    count(listFilter(actor, { view: name, state: "active", departmentId: undefined, contactId: undefined }));
  const readable = actor.abilities.has("conversation.readAll") ? departmentIds : actor.departmentIds;
  const [mine, unassigned, all, ...departments] = await Promise.all([
    view("mine"),
    view("unassigned"),
    view("all"),
    ...readable.map((id) => count({ active: true, ownerDepartmentId: new Types.ObjectId(id) })),
  ]);
  return { mine, unassigned, all, departments: Object.fromEntries(readable.map((id, index) => [id, departments[index] ?? 0])) };
}
