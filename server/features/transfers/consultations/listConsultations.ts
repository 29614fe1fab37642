import { Types } from "mongoose";
import type { Ctx } from "../../../platform/ctx.ts";
import { pageFilter, pageOfRows } from "../../../platform/database/index.ts";
import { accessConversation } from "../../conversations/index.ts";
import { departmentsAsked } from "../offers/listTransfers.ts";
import { ConsultationModel, presentConsultation, type ConsultationRecord } from "./consultation.model.ts";

interface Page {
  after?: string | undefined;
  limit: number;
}

/** Open questions to the caller's departments, due first: one seek into one index for each department. */
export async function listConsultations(ctx: Ctx, page: Page) {
  const asked = await departmentsAsked(ctx);
  if (asked.length === 0) return { items: [], next: null };
  const parts = asked.map((id) => ({ open: true, departmentId: new Types.ObjectId(id) }));
  return pageBy(parts, "departmentId", page);
}

/** The open questions of one conversation. Faults: record.notFound. */
export async function consultationsOf(ctx: Ctx, { id, ...page }: Page & { id: string }) {
  const { _id: conversationId } = await accessConversation(ctx, id);
  return pageBy([{ open: true, conversationId }], "conversationId", page);
}

async function pageBy(parts: Record<string, unknown>[], field: "departmentId" | "conversationId", { after, limit }: Page) {
  const rows = await ConsultationModel.collection
    .find<ConsultationRecord>(pageFilter(parts, after, "dueAt", 1))
    .sort({ dueAt: 1, _id: 1 })
    .limit(limit + 1)
    .hint({ open: 1, [field]: 1, dueAt: 1, _id: 1 })
    .toArray();
  return pageOfRows(rows, limit, (row) => row.dueAt, presentConsultation);
}
