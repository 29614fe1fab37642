import { nothingKnown } from "../conditions/conversationFacts.ts";
import { holds } from "../conditions/holds.ts";
import type { Priority } from "../conversations/conversation.schema.ts";
import type { IncidentKind } from "../incidents/incidentKinds.ts";
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
  /** Of the contact and its organisation; missing where no policy asks. */
  contactTags?: readonly string[];
  contactFields?: Readonly<Record<string, string>>;
  organisationFields?: Readonly<Record<string, string>>;
  /** Kinds of the incidents it belongs to; missing where it belongs to none. */
  incidents?: readonly IncidentKind[];
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
  const departsAt = facts.hoursToDeparture === null ? null : facts.hoursToDeparture * 3_600_000;
  // One language of conditions serves policies, views and rules: a policy asks less, and has its hours counted already.
  const known = { ...nothingKnown, ...facts, departsAt };
  const isSo = (one: Condition) =>
    one.fact === "incident" ? one.is.some((kind) => facts.incidents?.includes(kind)) : holds(one, known, 0, null);
  if (!all.every(isSo)) return null;
  const some = any.filter(isSo);
  return any.length > 0 && some.length === 0 ? null : [...all, ...some];
}
