import { Types } from "mongoose";
import type { AgentId, ConversationId, DepartmentId } from "../../../../shared/contract/ids.ts";
import type { TransferReason } from "../../../../shared/transfers/transferReasons.ts";
import type { Tx } from "../../../platform/ctx.ts";
import { isDuplicate } from "../../../platform/database/index.ts";
import { fault } from "../../../platform/fault.ts";
import type { ConversationRecord } from "../../conversations/index.ts";
import type { DepartmentRecord } from "../../departments/index.ts";
import { recordOf } from "../offers/newTransfer.ts";
import { refuseOffer } from "../offers/offerTransfer.ts";
import { TransferModel } from "../offers/transfer.model.ts";
import { handTo } from "./handOver.ts";

/**
 * An offer that was accepted on the line: stored and ended at once, so that it counts among what passes between departments (TRF-4).
 * Faults: transfer.openAlready, transfer.notPossible, agent.cannotHold.
 */
export async function handCallOver(
  tx: Tx,
  conversation: ConversationRecord,
  to: DepartmentRecord,
  { agentId, reason, notes }: { agentId: AgentId; reason: TransferReason; notes: string },
) {
  const offer = {
    id: String(conversation._id) as ConversationId,
    toDepartmentId: String(to._id) as DepartmentId,
    toAgentId: agentId,
    ...{ reason, reasonText: null, summary: notes.slice(0, 2000) || conversation.subject, fields: null, warm: true },
  };
  refuseOffer(conversation, to, offer);
  const record = await recordOf(tx, conversation, to, offer);
  await TransferModel.create([record], { session: tx.tx }).catch((error: unknown) => {
    throw isDuplicate(error, "conversationId") ? fault("transfer.openAlready", {}) : error;
  });
  await handTo(tx, record, { id: new Types.ObjectId(agentId), name: record.toAgent?.name ?? "" });
}
