import { Types } from "mongoose";
import type { Ctx } from "../../../platform/ctx.ts";
import { pageFilter, pageOfRows } from "../../../platform/database/index.ts";
import { conversationScope } from "../accessConversation.ts";
import { ConversationModel } from "../conversation.model.ts";
import { presentRow, rowProjection, type RowRecord } from "../presentConversation.ts";

const mostCounted = 1000;

/** How many conversations an incident is behind, counted up to 1,000. */
export const countByIncident = (id: Types.ObjectId) => ConversationModel.countDocuments({ "incidents.id": id }, { limit: mostCounted });

/** The conversations an incident is behind that the caller may read, the last active first. */
export async function listByIncident(ctx: Ctx, id: string, { after, limit }: { after?: string | undefined; limit: number }) {
  const mine = { $and: [{ "incidents.id": new Types.ObjectId(id) }, conversationScope(ctx.actor)] };
  const rows = await ConversationModel.collection
    .find<RowRecord>(pageFilter(mine, after, "lastActivityAt", -1), { projection: rowProjection })
    .sort({ lastActivityAt: -1, _id: -1 })
    .limit(limit + 1)
    .toArray();
  return pageOfRows(rows, limit, (row) => row.lastActivityAt, presentRow);
}
