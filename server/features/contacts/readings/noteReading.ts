import { Types } from "mongoose";
import { newId, now, type Ctx } from "../../../platform/ctx.ts";
import { isDuplicate, onDisconnect } from "../../../platform/database/index.ts";
import { env } from "../../../platform/settings.ts";
import type { ContactRecord } from "../contact.model.ts";
import { ReadingModel, type ReadingRecord } from "./reading.model.ts";

const hourMs = 3_600_000;
const mostNoted = 20_000;
/** What this process noted within the hour: whoever opens a contact again costs nothing. */
const noted = new Set<string>();
onDisconnect(() => noted.clear());

/** Notes that a person looked at what is kept of a contact, before they see it; the first time within an hour (SEC-10). */
export async function noteReading({ actor, from }: Ctx, contact: Pick<ContactRecord, "_id" | "name">, what: ReadingRecord["what"]) {
  if (actor.kind !== "agent" || !actor.id) return;
  const at = now();
  const hour = new Date(Math.floor(at.getTime() / hourMs) * hourMs);
  const key = [actor.id, String(contact._id), what, hour.getTime()].join(" ");
  if (noted.has(key)) return;
  const who = { agentId: new Types.ObjectId(actor.id), agentName: actor.name, contactId: contact._id, contactName: contact.name };
  const expiresAt = new Date(at.getTime() + env.READINGS_KEPT_DAYS * 24 * hourMs);
  await ReadingModel.collection
    .insertOne({ _id: newId(), ...who, what, hour, at, from: from ?? null, expiresAt })
    .catch((error: unknown) => {
      // Another process noted it in this hour.
      if (!isDuplicate(error, "hour")) throw error;
    });
  if (noted.size >= mostNoted) noted.clear();
  noted.add(key);
}
