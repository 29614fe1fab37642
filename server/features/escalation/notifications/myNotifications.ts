import { Types } from "mongoose";
import type { Ctx } from "../../../platform/ctx.ts";
import { pageFilter, pageOfRows } from "../../../platform/database/index.ts";
import { fault } from "../../../platform/fault.ts";
import { NotificationModel } from "./notification.model.ts";
import { presentNotification } from "./notify.ts";

const mostCounted = 100;

/** What the caller was told, newest first. */
export async function listMine({ actor }: Ctx, { after, limit }: { after?: string | undefined; limit: number }) {
  const agentId = new Types.ObjectId(actor.id ?? undefined);
  const rows = await NotificationModel.find(pageFilter({ agentId }, after, "at", -1))
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean();
  return { ...pageOfRows(rows, limit, (row) => row.at, presentNotification), unread: await unreadOf(agentId) };
}

/** The caller has seen one and everything before it. Faults: record.notFound. */
export async function markMineRead({ actor }: Ctx, id: string) {
  const agentId = new Types.ObjectId(actor.id ?? undefined);
  const seen = await NotificationModel.findOne({ _id: new Types.ObjectId(id), agentId }).lean();
  if (!seen) throw fault("record.notFound", { kind: "notification" });
  await NotificationModel.updateMany({ agentId, read: false, at: { $lte: seen.at } }, { $set: { read: true } });
  return { unread: await unreadOf(agentId) };
}

const unreadOf = (agentId: Types.ObjectId) => NotificationModel.countDocuments({ agentId, read: false }, { limit: mostCounted });
