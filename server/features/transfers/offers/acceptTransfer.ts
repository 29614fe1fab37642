import { now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { fault } from "../../../platform/fault.ts";
import { findAgent, whyCannotHold } from "../../auth/index.ts";
import { findDepartment } from "../../departments/index.ts";
import { minutesTaken } from "../answerBy.ts";
import { namedDepartment } from "../tellInThread.ts";
import { accessTransfer, refuseOtherSide } from "./accessTransfer.ts";
import { endTransfer } from "./endTransfer.ts";
import type { TransferRecord } from "./transfer.model.ts";

/**
 * Takes an offered conversation, for oneself or into the department's queue: it moves with its assignee in one transaction. Of many who
 * do it at once one gets it, the others are told who (TRF-3). Faults: record.notFound, transfer.otherSide, transfer.takenBy,
 * transfer.ended, agent.cannotHold.
 */
export const acceptTransfer = (ctx: Ctx, id: string, takenBy: "person" | "department"): Promise<TransferRecord> =>
  inTransaction(ctx, async (tx) => {
    const transfer = await accessTransfer(tx, id);
    refuseOtherSide(tx.actor, transfer.toDepartmentId);
    const agent = takenBy === "person" ? await acceptor(tx, transfer) : null;
    const department = namedDepartment(await findDepartment(String(transfer.toDepartmentId), tx));
    const tookMinutes = await minutesTaken(String(transfer.toDepartmentId), transfer.offeredAt, now());
    return endTransfer(tx, transfer, {
      state: "accepted",
      set: { takenBy, tookMinutes },
      told: { type: "transferAccepted", department, agent: agent && { id: String(agent._id), name: agent.name } },
      moves: { ownerDepartmentId: transfer.toDepartmentId, assigneeId: agent?._id ?? null },
    });
  });

/** Faults: agent.cannotHold. */
async function acceptor(tx: Tx, { toDepartmentId }: TransferRecord) {
  const agent = await findAgent(tx.actor.id ?? "", tx);
  const because = whyCannotHold(agent, String(toDepartmentId));
  if (because) throw fault("agent.cannotHold", { because });
  return agent;
}
