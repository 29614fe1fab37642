import type { z } from "zod";
import type { WarmCall } from "../../../../shared/transfers/transfers.api.ts";
import { newId, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../../platform/database/index.ts";
import { isFault } from "../../../platform/fault.ts";
import { requireNeeds } from "../../../platform/http/procedures.ts";
import { findAgent } from "../../auth/index.ts";
import { logCall } from "../../channels/index.ts";
import { accessConversation, keyOf, MessageModel, type MessageRecord } from "../../conversations/index.ts";
import { findDepartment, type DepartmentRecord } from "../../departments/index.ts";
import { namedAgent, namedDepartment } from "../tellInThread.ts";
import { handCallOver } from "./handCallOver.ts";

export type Logged = Omit<z.infer<typeof WarmCall>, "key"> & { key: string };

/**
 * Logs a call somebody of another department was brought into; where it is theirs now, the conversation moves in the same transaction,
 * once per key. Faults: as `logCall`, and agent.cannotHold, transfer.openAlready, transfer.notPossible, ability.missing.
 */
export async function logWarmCall(ctx: Ctx, call: Logged): Promise<MessageRecord> {
  if (call.warm.handedOver) requireNeeds(ctx, "transfer.offer");
  return inTransaction(ctx, (tx) => store(tx, call)).catch(async (error: unknown) => {
    // A repeat finds the conversation gone, or comes in the same moment at another process: the first one's result is its answer.
    const repeat = isDuplicate(error, "key") || isFault(error);
    const first = repeat && (await MessageModel.collection.findOne<MessageRecord>({ key: keyOf(ctx, call.key), text: call.notes }));
    if (first) return first;
    throw error;
  });
}

async function store(tx: Tx, { warm, ...call }: Logged): Promise<MessageRecord> {
  const department: DepartmentRecord = await findDepartment(warm.departmentId, tx);
  const agent = await findAgent(warm.agentId, tx);
  const _id = newId();
  const told = { department: namedDepartment(department), agent: namedAgent(agent), handedOver: warm.handedOver };
  const message = await logCall(tx, call, { _id, warm: told });
  if (!warm.handedOver || !message._id.equals(_id)) return message;
  await handCallOver(tx, await accessConversation(tx, message.conversationId), department, { ...warm, notes: call.notes });
  return message;
}
