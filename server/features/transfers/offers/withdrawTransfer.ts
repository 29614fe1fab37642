import type { WithdrawnReason } from "../../../../shared/transfers/transferReasons.ts";
import { now, systemCtx, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { type Doer } from "../../../platform/dueWork/index.ts";
import { findDepartment } from "../../departments/index.ts";
import { namedDepartment } from "../tellInThread.ts";
import { accessTransfer, refuseOtherSide } from "./accessTransfer.ts";
import { endTransfer } from "./endTransfer.ts";
import { TransferModel, type TransferRecord } from "./transfer.model.ts";
import { expiring } from "./transferExpiry.ts";

/** Takes an offer back. Faults: record.notFound, transfer.otherSide, transfer.takenBy, transfer.ended. */
export const withdrawTransfer = (ctx: Ctx, id: string): Promise<TransferRecord> =>
  inTransaction(ctx, async (tx) => {
    const transfer = await accessTransfer(tx, id);
    refuseOtherSide(tx.actor, transfer.fromDepartmentId);
    return withdraw(tx, transfer, null);
  });

/** Takes back what is open, because the conversation is not what was offered any more. */
export async function withdraw(tx: Tx, transfer: TransferRecord, because: WithdrawnReason | null) {
  const department = namedDepartment(await findDepartment(String(transfer.toDepartmentId), tx));
  const told = { type: "transferWithdrawn" as const, department, because };
  return endTransfer(tx, transfer, { state: "withdrawn", set: { withdrawnBecause: because }, told });
}

/** Ends an offer that nobody accepted in time; one that was answered in this moment, or that somebody joined, is left alone (TRF-2). */
export const expireDoer: Doer = {
  type: expiring,
  tries: 20,
  run: async (data) => {
    const { id } = data as { id: string };
    await inTransaction(systemCtx(), async (tx) => {
      const transfer = await TransferModel.findById(id).session(tx.tx).lean();
      if (!transfer?.open || transfer.joined || transfer.expiresAt > now()) return;
      const department = namedDepartment(await findDepartment(String(transfer.toDepartmentId), tx));
      await endTransfer(tx, transfer, { state: "expired", told: { type: "transferExpired", department, minutes: transfer.minutes } });
    });
  },
};
