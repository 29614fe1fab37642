import { Types } from "mongoose";
import { now, systemCtx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { forgiveWork, oweWork, type Doer } from "../../platform/dueWork/index.ts";
import { findAgent } from "../auth/index.ts";
import { assignConversation, openChatsOf } from "../conversations/index.ts";
import { AvailabilityModel } from "./availability/availability.model.ts";
import { planOf } from "./plans/routingPlan.model.ts";

/** Owes the return of the open chats of somebody who went offline, after the shortest grace time of his or her departments (RTE-7). */
export async function oweReturn(agentId: string) {
  const { departmentIds } = await findAgent(agentId);
  const plans = await Promise.all(departmentIds.map((id) => planOf(id)));
  const minutes = Math.min(...plans.map(({ returnChatsMinutes }) => returnChatsMinutes), 1440);
  const dueAt = new Date(now().getTime() + minutes * 60_000);
  await inTransaction(systemCtx(), async (tx) => {
    await forgiveWork(tx, "routing.returnChats", [agentId]);
    await oweWork(tx, [{ type: "routing.returnChats", key: agentId, data: { agentId }, dueAt }]);
  });
}

/** Gives the open chats of somebody who is still away back to their queue, with what was said in them. */
export const returnChatsDoer: Doer = {
  type: "routing.returnChats",
  run: async (data) => {
    const { agentId } = data as { agentId: string };
    const record = await AvailabilityModel.findById(agentId).lean();
    if (record?.state !== "offline") return;
    for (const id of await openChatsOf(new Types.ObjectId(agentId)))
      await assignConversation(systemCtx(), { id: String(id), assigneeId: null, because: "wentOffline" });
  },
};
