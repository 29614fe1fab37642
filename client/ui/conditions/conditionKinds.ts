import type { FieldOwner } from "../../../shared/fields/customField.schema.ts";
import type { Condition } from "../../../shared/conditions/condition.schema.ts";

export const enumerated = {
  status: ["open", "pending", "onHold", "resolved", "closed", "spam"],
  priority: ["urgent", "high", "normal", "low"],
  channel: ["chat", "email", "phone"],
  tier: ["platinum", "gold", "silver", "none"],
  clock: ["running", "warned", "breached", "paused", "none"],
} as const;

/** Facts in the order they are offered. */
export const offeredFacts = [
  "status",
  "priority",
  "channel",
  "department",
  "assignee",
  "mentioned",
  "tag",
  "contactTag",
  "tier",
  "contact",
  "organisation",
  "language",
  "subject",
  "unanswered",
  "age",
  "hoursToDeparture",
  "clock",
  "dueWithin",
  "policy",
  "snoozed",
  "field",
] as const;
type Fact = (typeof offeredFacts)[number];

export interface OwnField {
  of: FieldOwner;
  key: string;
  label: string;
}

/** What the desk has itself that a condition can begin with. */
interface Firsts {
  department: string;
  policy: string;
  /** "me" where somebody looks, else who stands first. */
  person: string;
  own: OwnField;
}

/** A condition as it begins when its fact is chosen. */
export function begunCondition(fact: Fact, { department, policy, person, own }: Firsts): Condition {
  const first: Record<Fact, Condition> = {
    status: { fact: "status", is: ["open"] },
    priority: { fact: "priority", is: ["urgent"] },
    channel: { fact: "channel", is: ["chat"] },
    department: { fact: "department", is: [department as never] },
    assignee: { fact: "assignee", is: [person === "me" ? "me" : "nobody"] },
    mentioned: { fact: "mentioned", is: [person as never] },
    tag: { fact: "tag", is: ["complaint"] },
    contactTag: { fact: "contactTag", is: ["VIP"] },
    tier: { fact: "tier", is: ["platinum"] },
    contact: { fact: "contact", is: [], names: [] },
    organisation: { fact: "organisation", is: ["–"] },
    language: { fact: "language", is: ["zh-CN"] },
    subject: { fact: "subject", is: ["–"] },
    unanswered: { fact: "unanswered", atLeast: 1 },
    age: { fact: "age", of: "opening", hours: 24 },
    hoursToDeparture: { fact: "hoursToDeparture", under: 24 },
    clock: { fact: "clock", is: ["warned", "breached"] },
    dueWithin: { fact: "dueWithin", minutes: 60 },
    policy: { fact: "policy", is: [policy as never] },
    snoozed: { fact: "snoozed" },
    field: { fact: "field", ...own, is: ["–"] },
  };
  return first[fact];
}
