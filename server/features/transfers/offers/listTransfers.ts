import { Types } from "mongoose";
import type { Ctx } from "../../../platform/ctx.ts";
import { pageFilter, pageOfRows } from "../../../platform/database/index.ts";
import { accessConversation } from "../../conversations/index.ts";
import { departmentList } from "../../departments/index.ts";
import { presentTransfer } from "./presentTransfer.ts";
import { TransferModel, type TransferRecord } from "./transfer.model.ts";

interface Query {
  box: "received" | "sent" | "ended";
  departmentId?: string | undefined;
  after?: string | undefined;
  limit: number;
}

const boxes = {
  received: { open: true, side: "toDepartmentId", field: "expiresAt", direction: 1 },
  sent: { open: true, side: "fromDepartmentId", field: "expiresAt", direction: 1 },
  ended: { open: false, side: "departmentIds", field: "endedAt", direction: -1 },
} as const;

/** One page of offers of the caller's departments, one seek into one index for each of them. */
export async function listTransfers(ctx: Ctx, { box, departmentId, after, limit }: Query) {
  const { open, side, field, direction } = boxes[box];
  const asked = await departmentsAsked(ctx, departmentId);
  if (asked.length === 0) return { items: [], next: null };
  const parts = asked.map((id) => ({ open, [side]: new Types.ObjectId(id) }));
  const rows = await TransferModel.collection
    .find<TransferRecord>(pageFilter(parts, after, field, direction))
    .sort({ [field]: direction, _id: direction })
    .limit(limit + 1)
    .hint({ open: 1, [side]: 1, [field]: direction, _id: direction })
    .toArray();
  return pageOfRows(rows, limit, (row) => row[field], presentTransfer);
}

/** The one asked for, where it may be read; else one's own; else, for who reads everything and belongs nowhere, all. */
export async function departmentsAsked({ actor }: Ctx, departmentId?: string): Promise<readonly string[]> {
  const readsAll = actor.abilities.has("conversation.readAll");
  if (departmentId) return readsAll || actor.departmentIds.includes(departmentId) ? [departmentId] : [];
  if (actor.departmentIds.length > 0 || !readsAll) return actor.departmentIds;
  return (await departmentList()).map(({ id }) => id);
}

/** The offers of one conversation, newest first. Faults: record.notFound. */
export async function transfersOf(ctx: Ctx, { id, after, limit }: { id: string; after?: string | undefined; limit: number }) {
  const { _id: conversationId } = await accessConversation(ctx, id);
  const rows = await TransferModel.collection
    .find<TransferRecord>(pageFilter({ conversationId }, after, "offeredAt", -1))
    .sort({ offeredAt: -1, _id: -1 })
    .limit(limit + 1)
    .toArray();
  return pageOfRows(rows, limit, (row) => row.offeredAt, presentTransfer);
}
