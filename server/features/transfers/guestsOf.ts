import type { Types } from "mongoose";
import type { Tx } from "../../platform/ctx.ts";
import { ConsultationModel } from "./consultations/consultation.model.ts";
import { TransferModel } from "./offers/transfer.model.ts";

/** The departments that may look at a conversation now, because it is offered to them or they are asked. */
export async function guestsOf(tx: Tx, conversationId: Types.ObjectId): Promise<Types.ObjectId[]> {
  const open = { conversationId, open: true };
  const offers = await TransferModel.find(open, { toDepartmentId: 1 }).session(tx.tx).lean();
  const questions = await ConsultationModel.find(open, { departmentId: 1 }).session(tx.tx).lean();
  const asked = [...offers.map(({ toDepartmentId }) => toDepartmentId), ...questions.map(({ departmentId }) => departmentId)];
  return [...new Map(asked.map((one) => [String(one), one])).values()];
}
