import { Types } from "mongoose";
import type { RefusalReason } from "../../../../shared/transfers/transferReasons.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { fault } from "../../../platform/fault.ts";
import { findDepartment } from "../../departments/index.ts";
import { namedDepartment } from "../tellInThread.ts";
import { accessTransfer, refuseOtherSide } from "./accessTransfer.ts";
import { endTransfer } from "./endTransfer.ts";
import type { TransferRecord } from "./transfer.model.ts";

interface Refusal {
  id: string;
  reason: RefusalReason;
  text: string | null;
}

/** Declines an offer and says why; the conversation stays where it is. Faults: record.notFound, transfer.otherSide, transfer.takenBy, transfer.ended. */
export const declineTransfer = (ctx: Ctx, { id, reason, text }: Refusal): Promise<TransferRecord> =>
  inTransaction(ctx, async (tx) => {
    const transfer = await accessTransfer(tx, id);
    refuseOtherSide(tx.actor, transfer.toDepartmentId);
    const department = namedDepartment(await findDepartment(String(transfer.toDepartmentId), tx));
    const told = { type: "transferDeclined" as const, department, reason, text };
    return endTransfer(tx, transfer, { state: "declined", set: { refusal: { reason, text } }, told });
  });

/** Names another department than one's own; the sender decides. Faults: as `declineTransfer`, and transfer.notPossible. */
export const counterTransfer = (ctx: Ctx, { id, departmentId, text }: { id: string; departmentId: string; text: string | null }) =>
  inTransaction(ctx, async (tx) => {
    const transfer = await accessTransfer(tx, id);
    refuseOtherSide(tx.actor, transfer.toDepartmentId);
    if (transfer.departmentIds.some((one) => String(one) === departmentId))
      throw fault("transfer.notPossible", { because: "sameDepartment" });
    const instead = namedDepartment(await findDepartment(departmentId, tx));
    const department = namedDepartment(await findDepartment(String(transfer.toDepartmentId), tx));
    const set = { counter: { departmentId: new Types.ObjectId(departmentId), text } };
    return endTransfer(tx, transfer, { state: "countered", set, told: { type: "transferCountered", department, instead, text } });
  });
