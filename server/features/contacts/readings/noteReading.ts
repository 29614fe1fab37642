import { Types } from "mongoose";
import { newId, now, type Ctx } from "../../../platform/ctx.ts";
import { isDuplicate, onDisconnect } from "../../../platform/database/index.ts";
import { env } from "../../../platform/settings.ts";
import type { ContactRecord } from "../contact.model.ts";
import { ReadingModel, type ReadingRecord } from "./reading.model.ts";

const hourMs = 3_600_000;
const mostNoted = 20_000;
/** What this process noted within the hour, or is about to: whoever opens a contact again, or its thread at once, costs nothing. */
const noted = new Map<string, Promise<void>>();
onDisconnect(() => noted.clear());

/** Notes that a person looked at what is kept of a contact, before they see it; the first time within an hour (SEC-10). */
export async function noteReading({ actor, from }: Ctx, contact: Pick<ContactRecord, "_id" | "name">, what: ReadingRecord["what"]) {
  if (actor.kind !== "agent" || !actor.id) return;
  const { at, hour, expiresAt } = times();
  const key = [actor.id, String(contact._id), what, hour.getTime()].join(" ");
  const there = noted.get(key);
  if (there) return there;
  if (noted.size >= mostNoted) noted.clear();
  const who = { agentId: new Types.ObjectId(actor.id), agentName: actor.name, contactId: contact._id, contactName: contact.name };
  const written = ReadingModel.collection.insertOne({ _id: newId(), ...who, what, hour, at, from: from ?? null, expiresAt }).then(
    () => undefined,
    (error: unknown) => {
      // Another process noted it in this hour.
      if (isDuplicate(error, "hour")) return;
      noted.delete(key);
      throw error;
    },
  );
  noted.set(key, written);
  return written;
}

function times() {
  const at = now();
  const hour = new Date(Math.floor(at.getTime() / hourMs) * hourMs);
  return { at, hour, expiresAt: new Date(at.getTime() + env.READINGS_KEPT_DAYS * 24 * hourMs) };
}

/**
 * Counts how many contacts a list or a search showed to a person, before they see them: one line an hour, one write for each page (SEC-10).
 * Answers what it was given.
 */
export async function noteListed<Shown>({ actor, from }: Ctx, shown: Shown[]): Promise<Shown[]> {
  if (actor.kind !== "agent" || !actor.id || shown.length === 0) return shown;
  const { hour, ...when } = times();
  const which = { contactId: null, agentId: new Types.ObjectId(actor.id), what: "listed" as const, hour };
  const first = { agentName: actor.name, contactName: "", from: from ?? null, ...when };
  const count = () => ReadingModel.collection.updateOne(which, { $inc: { shown: shown.length }, $setOnInsert: first }, { upsert: true });
  await count().catch((error: unknown) => {
    // Another request began the line of this hour at once: it is there now.
    if (isDuplicate(error, "hour")) return count();
    throw error;
  });
  return shown;
}
