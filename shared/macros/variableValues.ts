import type { FieldAnswers } from "../fields/customField.schema.ts";
import type { VariableValues } from "./variables.ts";

/** What the values are taken from: a contact, a conversation and who writes, as they are presented. */
export interface VariableSources {
  contact: { name: string; nameLatin?: string | null; organisation?: string | null; tier?: string | null; trips?: readonly KnownTrip[] };
  conversation: { number: string; subject: string; fields?: FieldAnswers | undefined };
  agent: { name: string };
  department: { name: string; nameZh?: string | null };
  organisation: { name: string; nameZh?: string | null };
  language: string;
}

interface KnownTrip {
  locator: string;
  segments: readonly { flight: string; from: string; to: string; departsAt: string; fromZone: string; status: string }[];
}

/** The values of one conversation for a reader of `language`; the trip is the next to depart after `now` (ISO), else the last one. */
export function variableValues(sources: VariableSources, now: string): VariableValues {
  const { contact, conversation, agent, language } = sources;
  const { trip, segment } = nextTrip(contact.trips ?? [], now);
  return {
    ...Object.fromEntries(Object.entries(conversation.fields ?? {}).map(([key, value]) => [`field.${key}`, value])),
    "contact.name": contact.name,
    "contact.firstName": firstNameOf(contact.name),
    "contact.organisation": contact.organisation,
    "contact.tier": contact.tier,
    "conversation.number": conversation.number,
    "conversation.subject": conversation.subject,
    "trip.locator": trip?.locator,
    "trip.flight": segment?.flight,
    "trip.from": segment?.from,
    "trip.to": segment?.to,
    "trip.date": segment && dayIn(segment, language),
    "agent.name": agent.name,
    "agent.firstName": firstNameOf(agent.name),
    "department.name": inLanguage(sources.department, language),
    "organisation.name": inLanguage(sources.organisation, language),
  };
}

const compoundNames = /^(欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|夏侯|令狐)/;

/** How one calls somebody: the first word of a name in letters, a Chinese name without its family name; one of a single character is left whole. */
export function firstNameOf(name: string): string {
  const [first = ""] = name.trim().split(/\s+/);
  if (!/^\p{Script=Han}{2,4}$/u.test(first)) return first;
  return first.slice(compoundNames.test(first) && first.length > 2 ? 2 : 1);
}

const inLanguage = ({ name, nameZh }: { name: string; nameZh?: string | null }, language: string) =>
  language.startsWith("zh") ? (nameZh ?? name) : name;

function nextTrip(trips: readonly KnownTrip[], now: string) {
  const flown = trips.flatMap((trip) => trip.segments.map((segment) => ({ trip, segment }))).toSorted(byDeparture);
  return (
    flown.find(({ segment }) => segment.departsAt > now && segment.status !== "cancelled") ??
    flown.at(-1) ?? { trip: trips[0], segment: undefined }
  );
}

const byDeparture = (a: { segment: { departsAt: string } }, b: { segment: { departsAt: string } }) =>
  a.segment.departsAt < b.segment.departsAt ? -1 : 1;

/** The day as it is where the flight leaves. */
const dayIn = ({ departsAt, fromZone }: { departsAt: string; fromZone: string }, language: string) =>
  new Intl.DateTimeFormat(language.startsWith("zh") ? "zh-CN" : "en-GB", { dateStyle: "long", timeZone: fromZone }).format(
    new Date(departsAt),
  );
