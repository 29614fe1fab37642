import { now, type Tx } from "../../../platform/ctx.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { accessConversation, changeConversation, guestsChanged } from "../../conversations/index.ts";
import { findDepartment } from "../../departments/index.ts";
import { answerBy } from "../answerBy.ts";
import { whyEnded } from "../offers/endTransfer.ts";
import { presentTransfer } from "../offers/presentTransfer.ts";
import { TransferModel, type NamedAgent, type TransferRecord } from "../offers/transfer.model.ts";
import { forgiveExpiry, oweExpiry } from "../offers/transferExpiry.ts";
import { namedDepartment, passingBy } from "../tellInThread.ts";
import { transferJoined, transferLeft } from "../transfers.events.ts";

/**
 * Lets `agent` into the thread of an open offer, or out of it; the contact sees it too where it chats. What somebody joined does not
 * expire; when they leave, the department has its whole time again. Faults: transfer.takenBy, transfer.ended.
 */
export async function setJoined(tx: Tx, transfer: TransferRecord, agent: NamedAgent, comes: boolean): Promise<TransferRecord> {
  const { _id, conversationId, toDepartmentId, minutes } = transfer;
  const set = comes ? { joined: agent } : { joined: null, expiresAt: await answerBy(String(toDepartmentId), now(), minutes) };
  const update = { $set: set, $inc: { revision: 1 } };
  const options = { session: tx.tx, returnDocument: "after" as const };
  const record = await TransferModel.findOneAndUpdate({ _id, open: true }, update, options).lean();
  if (!record) throw await whyEnded(tx, _id);
  await (comes ? forgiveExpiry(tx, record) : oweExpiry(tx, record));
  const conversation = await accessConversation(tx, conversationId);
  const department = namedDepartment(await findDepartment(String(toDepartmentId), tx));
  const type = comes ? ("transferJoined" as const) : ("transferLeft" as const);
  await changeConversation(tx, conversationId, guestsChanged, {
    set: { joinedAgentId: comes ? agent.id : null },
    entries: [passingBy(tx, conversation, { type, department, agent: { id: String(agent.id), name: agent.name } })],
    as: "guest",
  });
  await append(tx, comes ? transferJoined : transferLeft, { transfer: presentTransfer(record) }, { conversationId });
  return record;
}
