import { now, systemCtx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import type { Doer } from "../../../platform/dueWork/index.ts";
import { AvailabilityModel } from "./availability.model.ts";
import { oweLook, unheardMilliseconds } from "./oweLook.ts";
import { setAvailability } from "./setAvailability.ts";

/** Somebody heard of since is looked after later again; somebody unheard of is offline. */
export const connectionDoer: Doer = {
  type: "availability.look",
  tries: 20,
  run: async (data) => {
    const { agentId } = data as { agentId: string };
    await inTransaction(systemCtx(), async (tx) => {
      const record = await AvailabilityModel.findById(agentId).session(tx.tx).lean();
      if (!record || record.state === "offline") return;
      if (record.seenAt.getTime() + unheardMilliseconds > now().getTime()) await oweLook(tx, record);
      else await setAvailability(tx, { agentId, state: "offline", reason: null, cause: "connection" });
    });
  },
};
