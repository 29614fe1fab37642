import type { Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { fault } from "../../../platform/fault.ts";
import { acceptor, refuseBeside } from "../offers/acceptTransfer.ts";
import { accessTransfer, refuseOtherSide } from "../offers/accessTransfer.ts";
import type { TransferRecord } from "../offers/transfer.model.ts";
import { setJoined } from "./setJoined.ts";

/**
 * Joins the thread of a warm offer: one writes there beside who is assigned, and nothing has moved yet (TRF-1). One at a time; joining
 * twice is joining once. Faults: record.notFound, transfer.otherSide, transfer.notLive, transfer.joinedBy, transfer.takenBy,
 * transfer.ended, agent.cannotHold.
 */
export const joinThread = (ctx: Ctx, id: string): Promise<TransferRecord> =>
  inTransaction(ctx, async (tx) => {
    const transfer = await accessTransfer(tx, id);
    refuseOtherSide(tx.actor, transfer.toDepartmentId);
    if (!transfer.warm) throw fault("transfer.notLive", {});
    refuseBeside(tx, transfer);
    if (transfer.open && transfer.joined) return transfer;
    const { _id, name } = await acceptor(tx, transfer);
    return setJoined(tx, transfer, { id: _id, name }, true);
  });

/** Leaves the thread again; the offer stands. Faults: record.notFound, transfer.nobodyJoined, transfer.joinedBy, transfer.takenBy, transfer.ended. */
export const leaveThread = (ctx: Ctx, id: string): Promise<TransferRecord> =>
  inTransaction(ctx, async (tx) => {
    const transfer = await accessTransfer(tx, id);
    refuseBeside(tx, transfer);
    if (!transfer.joined) throw fault("transfer.nobodyJoined", {});
    return setJoined(tx, transfer, transfer.joined, false);
  });
