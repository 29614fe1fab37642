import { now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { fault } from "../../../platform/fault.ts";
import { findAgent, whyCannotHold } from "../../auth/index.ts";
import { findDepartment } from "../../departments/index.ts";
import { minutesTaken } from "../answerBy.ts";
import { accessTransfer, refuseOtherSide } from "../offers/accessTransfer.ts";
import { endTransfer } from "../offers/endTransfer.ts";
import type { NamedAgent, TransferRecord } from "../offers/transfer.model.ts";
import { namedAgent, namedDepartment } from "../tellInThread.ts";

/**
 * Hands a conversation over to who joined it, and leaves: department and assignee change in one transaction. Faults: record.notFound,
 * transfer.otherSide, transfer.nobodyJoined, transfer.takenBy, transfer.ended, agent.cannotHold.
 */
export const handOver = (ctx: Ctx, id: string): Promise<TransferRecord> =>
  inTransaction(ctx, async (tx) => {
    const transfer = await accessTransfer(tx, id);
    refuseOtherSide(tx.actor, transfer.fromDepartmentId);
    if (!transfer.joined) throw fault("transfer.nobodyJoined", {});
    return handTo(tx, transfer, transfer.joined);
  });

/** Ends an offer with this person having it. Faults: agent.cannotHold, transfer.takenBy, transfer.ended. */
export async function handTo(tx: Tx, transfer: TransferRecord, to: NamedAgent): Promise<TransferRecord> {
  const { toDepartmentId, offeredAt } = transfer;
  const agent = await findAgent(String(to.id), tx);
  const because = whyCannotHold(agent, String(toDepartmentId));
  if (because) throw fault("agent.cannotHold", { because });
  const department = namedDepartment(await findDepartment(String(toDepartmentId), tx));
  return endTransfer(tx, transfer, {
    state: "accepted",
    set: { takenBy: "person", joined: to, tookMinutes: await minutesTaken(String(toDepartmentId), offeredAt, now()) },
    told: { type: "transferHandedOver", department, agent: namedAgent(agent) },
    moves: { ownerDepartmentId: toDepartmentId, assigneeId: agent._id },
  });
}
