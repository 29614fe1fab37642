import type { ClockKind, Price } from "../../../../shared/sla/clock.ts";
import { matchPolicy, type PolicyFacts } from "../../../../shared/sla/matchPolicy.ts";
import { asWritten } from "../../../../shared/tags/tagNaming.ts";
import type { TargetKind } from "../../../../shared/sla/policy.schema.ts";
import { askedOfContacts, type AskedOfContact } from "../../contacts/index.ts";
import type { ConversationRecord } from "../../conversations/index.ts";
import type { RuleBook } from "../rules/ruleBook.ts";

/** What the policies may ask of a conversation at an instant. */
export async function policyFactsOf(conversation: ConversationRecord, at: Date, book: RuleBook): Promise<PolicyFacts> {
  return factsBy(await contactsAsked([conversation], book), conversation, at);
}

/** What the policies ask of the contacts of conversations, read together; nothing where none asks. */
export const contactsAsked = async (conversations: ConversationRecord[], { asksContact }: RuleBook): Promise<Map<string, AskedOfContact>> =>
  asksContact
    ? askedOfContacts(
        conversations.map(({ contact }) => contact.id),
        {},
      )
    : new Map();

/** The facts of one of these conversations at an instant. */
export function factsBy(contacts: Map<string, AskedOfContact>, conversation: ConversationRecord, at: Date): PolicyFacts {
  const { contact, channel, ownerDepartmentId, priority, tags, departsAt, fields = {}, incidents = [] } = conversation;
  const asked = contacts.get(String(contact.id));
  return {
    tier: contact.tier,
    ...(asked ?? { organisation: null, language: null }),
    channel,
    departmentId: String(ownerDepartmentId),
    priority,
    tags,
    incidents: incidents.map(({ kind }) => kind),
    fields,
    hoursToDeparture: departsAt && (departsAt.getTime() - at.getTime()) / 3_600_000,
  };
}

/** The target of a kind under the first policy that matches, with where it comes from; null when none matches (SLA-1). */
export function priceOfTarget(book: RuleBook, facts: PolicyFacts, kind: TargetKind): Price | null {
  const match = matchPolicy(book.policies, facts);
  if (!match) return null;
  const { policy, position, because } = match;
  const { id, version, targets, hours, warnShares } = policy;
  return {
    policyId: id,
    policyVersion: version,
    position,
    because: asWritten(because),
    calendar: hours[kind] === "wall" ? "clock" : calendarFor(book, policy.calendarId, facts.departmentId),
    targetMinutes: targets[facts.priority][kind],
    shares: [...new Set([...warnShares, 1, ...(book.ladderShares.get(facts.departmentId) ?? [])])].toSorted((a, b) => a - b),
  };
}

/** The policy's calendar, else the department's, else the organisation's; before there is any, every minute counts. */
export const calendarFor = ({ calendars, ofDepartments, ofOrganisation }: RuleBook, calendarId: string | null, departmentId: string) =>
  (calendarId && calendars.get(calendarId)) || (ofDepartments.get(departmentId) ?? ofOrganisation ?? "clock");

/** Prices for the clocks of a conversation: a response clock nobody promises anything by is not started; resolution always books who held it. */
export function pricingFor(book: RuleBook, facts: PolicyFacts) {
  return (kind: ClockKind): Price | null => {
    if (kind === "deadline") return null;
    const promised = book.policies.some(({ targets }) => Object.values(targets).some((of) => of[kind] !== null));
    return kind === "resolution" || promised ? priceOfTarget(book, facts, kind) : null;
  };
}
