import { Types } from "mongoose";
import type { Actor, Ctx } from "../../../platform/ctx.ts";
import { fault } from "../../../platform/fault.ts";
import { TransferModel, type TransferRecord } from "./transfer.model.ts";

/** An offer for both departments, whoever made it, and the readers of everything; else it is not there (SEC-2). Faults: record.notFound. */
export async function accessTransfer(ctx: Ctx, id: string): Promise<TransferRecord> {
  const record = await TransferModel.findById(new Types.ObjectId(id))
    .session(ctx.tx ?? null)
    .lean();
  if (!record || !maySee(ctx.actor, record)) throw fault("record.notFound", { kind: "transfer" });
  return record;
}

function maySee(actor: Actor, { departmentIds, offeredBy }: TransferRecord) {
  return String(offeredBy.id) === actor.id || departmentIds.some((one) => isOf(actor, one));
}

/** Answers for a department: belongs to it, or reads everything. */
export const isOf = ({ kind, abilities, departmentIds }: Actor, department: Types.ObjectId) =>
  kind === "system" || abilities.has("conversation.readAll") || departmentIds.includes(String(department));

/** Only the side that is asked may answer, only the one that offered may take it back. Faults: transfer.otherSide. */
export function refuseOtherSide(actor: Actor, department: Types.ObjectId) {
  if (!isOf(actor, department)) throw fault("transfer.otherSide", {});
}
