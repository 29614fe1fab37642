import type { Contact } from "../../../shared/contacts/contact.schema.ts";
import type { AgentId, ContactId } from "../../../shared/contract/ids.ts";
import type { ContactRecord, SegmentRecord } from "./contact.model.ts";

export const presentContact = (contact: ContactRecord): Contact => ({
  id: String(contact._id) as ContactId,
  name: contact.name,
  nameLatin: contact.nameLatin,
  language: contact.language,
  zone: contact.zone,
  tier: contact.tier,
  organisation: contact.organisation,
  accountManagerId: (contact.accountManagerId ?? null) as AgentId | null,
  tags: contact.tags ?? [],
  fields: contact.fields ?? {},
  identities: contact.identities,
  trips: contact.trips.map((trip) => ({ ...trip, segments: trip.segments.map(presentSegment) })),
  createdAt: contact.createdAt.toISOString(),
});

const presentSegment = (segment: SegmentRecord) => ({
  ...segment,
  departsAt: segment.departsAt.toISOString(),
  arrivesAt: segment.arrivesAt.toISOString(),
});

/** The next departure of a contact's trips after `now`, or null. */
export function nextDeparture(contact: Pick<ContactRecord, "trips">, now: Date): Date | null {
  const times = contact.trips.flatMap((trip) => trip.segments).filter(({ status, departsAt }) => status !== "cancelled" && departsAt > now);
  return times.map(({ departsAt }) => departsAt).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}
