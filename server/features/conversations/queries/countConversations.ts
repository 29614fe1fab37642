import { Types } from "mongoose";
import type { BuiltInView } from "../../../../shared/conversations/listViews.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { ConversationModel } from "../conversation.model.ts";
import { listFilter } from "./listParts.ts";

/** A count stops here: beyond it a list says "1,000 and more", and the cost stays bounded at any size. */
const mostCounted = 1000;

/** Conversations of the caller's views and departments, each a count over an index, up to 1,000. */
export async function countConversations({ actor }: Ctx, departmentIds: string[]) {
  const count = (filter: Record<string, unknown>) => ConversationModel.collection.countDocuments(filter, { limit: mostCounted });
  const view = (name: BuiltInView) => count(listFilter(actor, { view: name, state: "active" }));
  const readable = actor.abilities.has("conversation.readAll") ? departmentIds : actor.departmentIds;
  const [mine, waiting, mentioned, snoozed, unassigned, breaching, all, ...departments] = await Promise.all([
    ...(["mine", "waiting", "mentioned", "snoozed", "unassigned", "breaching", "all"] as const).map(view),
    ...readable.map((id) => count({ active: true, ownerDepartmentId: new Types.ObjectId(id) })),
  ]);
  return {
    ...{ mine: mine ?? 0, waiting: waiting ?? 0, mentioned: mentioned ?? 0, snoozed: snoozed ?? 0 },
    ...{ unassigned: unassigned ?? 0, breaching: breaching ?? 0, all: all ?? 0 },
    departments: Object.fromEntries(readable.map((id, index) => [id, departments[index] ?? 0])),
  };
}
