import { now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { fault } from "../../../platform/fault.ts";
import { findAgent, whyCannotHold } from "../../auth/index.ts";
import { findDepartment } from "../../departments/index.ts";
import { minutesTaken } from "../answerBy.ts";
import { namedAgent, namedDepartment } from "../tellInThread.ts";
import { accessTransfer, refuseOtherSide } from "./accessTransfer.ts";
import { endTransfer } from "./endTransfer.ts";
import type { TransferRecord } from "./transfer.model.ts";

/**
 * Takes an offered conversation, for oneself or into the department's queue: it moves with its assignee in one transaction. Of many who
 * do it at once one gets it, the others are told who (TRF-3). Faults: record.notFound, transfer.otherSide, transfer.takenBy,
 * transfer.ended, transfer.joinedBy, agent.cannotHold.
 */
export const acceptTransfer = (ctx: Ctx, id: string, takenBy: "person" | "department"): Promise<TransferRecord> =>
  inTransaction(ctx, async (tx) => {
    const transfer = await accessTransfer(tx, id);
    refuseOtherSide(tx.actor, transfer.toDepartmentId);
    refuseBeside(tx, transfer);
    const agent = takenBy === "person" ? await acceptor(tx, transfer) : null;
    const department = namedDepartment(await findDepartment(String(transfer.toDepartmentId), tx));
    const tookMinutes = await minutesTaken(String(transfer.toDepartmentId), transfer.offeredAt, now());
    const type = agent && transfer.joined ? ("transferHandedOver" as const) : ("transferAccepted" as const);
    return endTransfer(tx, transfer, {
      state: "accepted",
      set: { takenBy, tookMinutes, ...(agent ? {} : { joined: null }) },
      told: { type, department, agent: agent && namedAgent(agent) },
      moves: { ownerDepartmentId: transfer.toDepartmentId, assigneeId: agent?._id ?? null },
    });
  });

/** What somebody joined is that person's to take. Faults: transfer.joinedBy. */
export function refuseBeside({ actor }: Tx, { joined, open }: TransferRecord) {
  if (open && joined && String(joined.id) !== actor.id) throw fault("transfer.joinedBy", { name: joined.name });
}

/** The caller, who has to be able to hold it. Faults: agent.cannotHold. */
export async function acceptor(tx: Tx, { toDepartmentId }: TransferRecord) {
  const agent = await findAgent(tx.actor.id ?? "", tx);
  const because = whyCannotHold(agent, String(toDepartmentId));
  if (because) throw fault("agent.cannotHold", { because });
  return agent;
}
