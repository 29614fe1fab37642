import type { Server } from "socket.io";
import type { Actor } from "../../../platform/ctx.ts";
import { now } from "../../../platform/ctx.ts";
import { log } from "../../../platform/log.ts";
import { AvailabilityModel } from "./availability.model.ts";
import { bringBackNow } from "./bringBack.ts";

const hearEveryMilliseconds = 15_000;

/**
 * Keeps note of whose sockets are open in this process: one write for all of them every 15 s. Somebody whose connection had gone, or who is
 * here for the first time since working time began, is what he or she was before.
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
  const heard = await AvailabilityModel.findByIdAndUpdate(actor.id, { $set: { seenAt: now() } }).lean();
  if (heard?.state === "offline") await bringBackNow(heard._id);
}

const warn = (error: unknown) => log.warn({ err: error }, "availability was not noted");
