import { now, systemCtx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { oweWork, type Doer } from "../../../platform/dueWork/index.ts";
import type { EventRecord } from "../../../platform/eventLog/index.ts";
import type { ConversationChanged } from "../../conversations/index.ts";
import { planOf } from "../plans/routingPlan.model.ts";
import { AvailabilityModel } from "./availability.model.ts";
import { setAvailability } from "./setAvailability.ts";

const type = "availability.afterCallOver";

/** True when the event logged a call. */
export const isCall = (event: EventRecord) =>
  (event as EventRecord<ConversationChanged>).payload.messages?.some(({ call }) => call !== null) ?? false;

/** Gives whoever logged a call, and is available, the time the department's plan sets to finish what it left to do. */
export async function beginAfterCall(event: EventRecord<ConversationChanged>) {
  const { id: agentId, kind } = event.actor;
  if (kind !== "agent" || !agentId) return;
  const { afterCallSeconds } = await planOf(event.payload.conversation.ownerDepartmentId);
  const endsAt = new Date(event.at.getTime() + afterCallSeconds * 1000);
  if (endsAt <= now()) return;
  await inTransaction(systemCtx(), async (tx) => {
    const record = await AvailabilityModel.findById(agentId).session(tx.tx).lean();
    if (record?.state !== "available") return;
    const { since } = await setAvailability(tx, { agentId, state: "afterCall", reason: null, cause: "call", until: endsAt });
    await oweWork(tx, [{ type, key: `${agentId}:${since.getTime()}`, data: { agentId, since }, dueAt: endsAt }]);
  });
}

/** The time after a call is over, unless the agent ended it by hand or does something else by now. */
export const afterCallDoer: Doer = {
  type,
  run: async (data) => {
    const { agentId, since } = data as { agentId: string; since: Date };
    await inTransaction(systemCtx(), async (tx) => {
      const record = await AvailabilityModel.findById(agentId).session(tx.tx).lean();
      if (record?.state === "afterCall" && record.since.getTime() === since.getTime())
        await setAvailability(tx, { agentId, state: "available", reason: null, cause: "call" });
    });
  },
};
