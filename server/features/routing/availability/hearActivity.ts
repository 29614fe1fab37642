import { requests } from "../../../../shared/contract/wire.ts";
import { now, systemCtx } from "../../../platform/ctx.ts";
import { socketRequest, type SocketRequests } from "../../../platform/sockets/socketRequests.ts";
import { AvailabilityModel } from "./availability.model.ts";
import { setAvailability } from "./setAvailability.ts";

/** Hears that somebody is at the keys; who was away for being still is, at once, what he or she was before. */
export const availabilitySocket: SocketRequests = {
  "agent:active": socketRequest({
    needs: "queue.take",
    input: requests["agent:active"],
    run: (_socket, { actor }, { onCall }) => (actor.id ? noteActivity(actor.id, onCall) : Promise.resolve()),
  }),
};

async function noteActivity(agentId: string, onCall?: boolean) {
  const at = now();
  const call = onCall === undefined ? {} : { $set: { onCallAt: onCall ? at : null } };
  const record = await AvailabilityModel.findByIdAndUpdate(agentId, { $max: { activeAt: at, seenAt: at }, ...call }).lean();
  if (record?.state !== "away" || record.reason !== "inactive") return;
  const { before, beforeReason } = record;
  const known = before && before !== "offline" && before !== "afterCall" ? before : "available";
  const reason = known === "away" ? (beforeReason ?? "other") : null;
  await setAvailability(systemCtx(), { agentId, state: known, reason, cause: "inactivity" });
}
