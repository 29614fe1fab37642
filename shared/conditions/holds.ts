import type { FieldOwner } from "../fields/customField.schema.ts";
import type { Condition, Conditions } from "./condition.schema.ts";
import type { ConversationFacts } from "./conversationFacts.ts";

const hour = 3_600_000;

/** True when the groups hold of a conversation at an instant (milliseconds); `me` is whom a condition about "me" means, null for nobody. */
export function allHold({ match, groups }: Conditions, facts: ConversationFacts, at: number, me: string | null): boolean {
  const group = (one: Conditions["groups"][number]) =>
    one.match === "all"
      ? one.conditions.every((condition) => holds(condition, facts, at, me))
      : one.conditions.some((condition) => holds(condition, facts, at, me));
  return match === "all" ? groups.every(group) : groups.some(group);
}

/** True when one condition holds of a conversation at an instant (milliseconds). Words are compared without regard to case. */
export const holds = (condition: Condition, facts: ConversationFacts, at: number, me: string | null): boolean =>
  isSo(condition, facts, at, me) !== (condition.not ?? false);

function isSo(condition: Condition, facts: ConversationFacts, at: number, me: string | null): boolean {
  switch (condition.fact) {
    case "status":
      return condition.is.includes(facts.status);
    case "priority":
      return condition.is.includes(facts.priority);
    case "channel":
      return condition.is.includes(facts.channel);
    case "department":
      return condition.is.some((id) => id === facts.departmentId);
    case "assignee":
      return condition.is.some((who) => (who === "nobody" ? facts.assigneeId === null : isPerson(who, facts.assigneeId, me)));
    case "mentioned":
      return condition.is.some((who) => facts.mentionedIds.some((id) => isPerson(who, id, me)));
    case "tag":
      return asked(condition).some((tag) => facts.tags.some((one) => same(one, tag)));
    case "contactTag":
      return asked(condition).some((tag) => facts.contactTags.some((one) => same(one, tag)));
    case "tier":
      return condition.is.includes(facts.tier ?? "none");
    case "contact":
      return condition.is.some((id) => id === facts.contactId);
    case "organisation":
      return condition.is.some((name) => same(name, facts.organisation));
    case "language":
      return condition.is.some((language) => same(language, facts.language));
    case "subject":
      return condition.is.some((words) => facts.subject.toLowerCase().includes(words.toLowerCase()));
    case "field":
      return condition.is.some((value) => same(value, answersOf(facts, condition.of)[condition.key] ?? null));
    case "unanswered":
      return facts.unanswered >= condition.atLeast;
    case "policy":
      return condition.is.some((id) => id === facts.policyId);
    case "snoozed":
      return facts.snoozed;
    case "clock":
      return condition.is.includes(facts.clock?.state ?? "none");
    case "age":
    case "dueWithin":
    case "hoursToDeparture":
      return isSoInTime(condition, facts, at);
  }
}

type InTime = Extract<Condition, { fact: "age" | "dueWithin" | "hoursToDeparture" }>;

function isSoInTime(condition: InTime, facts: ConversationFacts, at: number): boolean {
  const from = beginsToHold(condition, facts);
  return from !== null && at >= from;
}

/** From when on a condition about time is so: time alone never makes it untrue again. Null when it never will be. */
export function beginsToHold(condition: InTime, { createdAt, lastActivityAt, clock, departsAt }: ConversationFacts): number | null {
  if (condition.fact === "age") return (condition.of === "opening" ? createdAt : lastActivityAt) + condition.hours * hour;
  if (condition.fact === "dueWithin") return clock && clock.state !== "paused" ? clock.dueAt - condition.minutes * 60_000 : null;
  // Less than so many hours; who has left already is not in less of a hurry.
  return departsAt === null ? null : Math.floor(departsAt - condition.under * hour) + 1;
}

function answersOf({ fields, contactFields, organisationFields }: ConversationFacts, of: FieldOwner = "conversation") {
  return { conversation: fields, contact: contactFields, organisation: organisationFields }[of];
}

/** What carries a tag under its name of until lately is on its way to the new one. */
const asked = ({ is, was = [] }: { is: string[]; was?: string[] | undefined }) => [...is, ...was];
const isPerson = (who: string, id: string | null, me: string | null) => id !== null && (who === "me" ? me === id : who === id);
const same = (a: string, b: string | null) => a.toLowerCase() === b?.toLowerCase();
