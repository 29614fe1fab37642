import type { Priority } from "../conversations/conversation.schema.ts";
import type { Channel } from "../conversations/message.schema.ts";
import type { Condition } from "./policy.schema.ts";

/** What is known of a conversation when a policy is looked for. */
export interface PolicyFacts {
  tier: "platinum" | "gold" | "silver" | null;
  organisation: string | null;
  channel: Channel;
  departmentId: string;
  priority: Priority;
  language: string | null;
  tags: readonly string[];
  hoursToDeparture: number | null;
  fields: Readonly<Record<string, string>>;
}

interface Conditional {
  all: Condition[];
  any: Condition[];
}

/** The first policy of an ordered list whose conditions hold, its place from 1, and the conditions that held (SLA-1); null when none does. */
export function matchPolicy<One extends Conditional>(policies: readonly One[], facts: PolicyFacts) {
  for (const [index, policy] of policies.entries()) {
    const because = whyMatched(policy, facts);
    if (because) return { policy, position: index + 1, because };
  }
  return null;
}

/** The conditions by which it holds: all of the first kind and those of the second that do; null when it does not. */
function whyMatched({ all, any }: Conditional, facts: PolicyFacts): Condition[] | null {
  if (!all.every((one) => holds(one, facts))) return null;
  const some = any.filter((one) => holds(one, facts));
  return any.length > 0 && some.length === 0 ? null : [...all, ...some];
}

function holds(condition: Condition, facts: PolicyFacts): boolean {
  switch (condition.fact) {
    case "tier":
      return condition.is.includes(facts.tier ?? "none");
    case "channel":
      return condition.is.includes(facts.channel);
    case "priority":
      return condition.is.includes(facts.priority);
    case "department":
      return condition.is.some((id) => id === facts.departmentId);
    case "tag":
      return condition.is.some((tag) => facts.tags.some((one) => same(one, tag)));
    case "field":
      return condition.is.some((value) => same(value, facts.fields[condition.key] ?? null));
    case "organisation":
      return condition.is.some((name) => same(name, facts.organisation));
    case "language":
      return condition.is.some((language) => same(language, facts.language));
    case "hoursToDeparture":
      // Who has left already is not in less of a hurry.
      return facts.hoursToDeparture !== null && facts.hoursToDeparture < condition.under;
  }
}

const same = (a: string, b: string | null) => a.toLowerCase() === b?.toLowerCase();
