import { now, systemCtx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import type { Doer } from "../../../platform/dueWork/index.ts";
import { findAgent } from "../../auth/index.ts";
import { openChatsOf } from "../../conversations/index.ts";
import { planOf } from "../plans/routingPlan.model.ts";
import { AvailabilityModel, type AvailabilityRecord } from "./availability.model.ts";
import { bringBack } from "./bringBack.ts";
import { closedFor } from "./closedFor.ts";
import { oweLook, unheardMilliseconds } from "./oweLook.ts";
import { setAvailability } from "./setAvailability.ts";

/** How long a call that was not said to have ended counts as one: the console says it twice a minute. */
const callMilliseconds = 90_000;

/**
 * Somebody heard of since is looked after later again; somebody unheard of is offline, somebody whose hands are still is away, and somebody
 * whose working time ended is offline until it begins again (RTE-11).
 */
export const connectionDoer: Doer = {
  type: "availability.look",
  tries: 20,
  run: async (data) => {
    const { agentId } = data as { agentId: string };
    await inTransaction(systemCtx(), async (tx) => {
      const record = await AvailabilityModel.findById(agentId).session(tx.tx).lean();
      if (!record) return;
      if (record.state === "offline") return bringBack(tx, record);
      if ((await closedFor(tx, record)) && !(await hasInHand(record)))
        return bringBack(tx, await setAvailability(tx, { agentId, state: "offline", reason: null, cause: "calendar" }));
      if (record.seenAt.getTime() + unheardMilliseconds <= now().getTime())
        await setAvailability(tx, { agentId, state: "offline", reason: null, cause: "connection" });
      else if (await isStill(tx, record)) await setAvailability(tx, { agentId, state: "away", reason: "inactive", cause: "inactivity" });
      else await oweLook(tx, record);
    });
  },
};

/** True while somebody talks, finishes what a call left, or has a live chat in hand: working time ends after that. */
async function hasInHand({ _id, state, onCallAt }: AvailabilityRecord) {
  if (state === "afterCall" || (onCallAt && onCallAt.getTime() + callMilliseconds > now().getTime())) return true;
  return (await openChatsOf(_id)).length > 0;
}

/** True when an available agent touched nothing for as long as the strictest of his or her departments allows. */
async function isStill(tx: Tx, { _id, state, since, activeAt = since }: AvailabilityRecord) {
  if (state !== "available") return false;
  const { departmentIds } = await findAgent(String(_id), tx);
  const plans = await Promise.all(departmentIds.map((id) => planOf(id, tx)));
  const minutes = plans.flatMap(({ inactiveMinutes }) => (inactiveMinutes === null ? [] : [inactiveMinutes]));
  return minutes.length > 0 && activeAt.getTime() + Math.min(...minutes) * 60_000 <= now().getTime();
}
