import type { Server } from "socket.io";
import type { AvailabilityState, AwayReason } from "../../../../shared/routing/availability.ts";
import type { Actor } from "../../../platform/ctx.ts";
import { now, systemCtx } from "../../../platform/ctx.ts";
import { log } from "../../../platform/log.ts";
import { AvailabilityModel } from "./availability.model.ts";
import { setAvailability } from "./setAvailability.ts";

const hearEveryMilliseconds = 15_000;

/**
 * Keeps note of whose sockets are open in this process: one write for all of them every 15 s. Somebody whose connection had gone is, when
 * it is back, what he or she was before.
 */
export function hearAgents(io: Server) {
  io.on("connection", (socket) => void comeBack((socket.data as { actor?: Actor }).actor).catch(warn));
  const beat = setInterval(() => void hearAll(io).catch(warn), hearEveryMilliseconds);
  return { stop: () => clearInterval(beat) };
}

async function hearAll(io: Server) {
  const ids = [...io.of("/").sockets.values()].map((socket) => (socket.data as { actor?: Actor }).actor?.id ?? null);
  const here = [...new Set(ids.filter((id) => id !== null))];
  if (here.length > 0) await AvailabilityModel.updateMany({ _id: { $in: here } }, { $set: { seenAt: now() } });
}

async function comeBack(actor: Actor | undefined) {
  if (!actor?.id) return;
  const record = await AvailabilityModel.findByIdAndUpdate(actor.id, { $set: { seenAt: now() } }).lean();
  const { state, before, beforeReason: reason = null, cause } = record ?? {};
  if (state !== "offline" || cause !== "connection" || !before || before === "offline") return;
  // The time after a call is over when its agent was away; an away of before its reason was kept has none.
  if (before === "afterCall") return void (await setAvailability(systemCtx(), back(actor.id, "available", null)));
  await setAvailability(systemCtx(), back(actor.id, before, before === "away" ? (reason ?? "other") : null));
}

const back = (agentId: string, state: AvailabilityState, reason: AwayReason | null) => ({
  agentId,
  state,
  reason,
  cause: "connection" as const,
});

const warn = (error: unknown) => log.warn({ err: error }, "availability was not noted");
