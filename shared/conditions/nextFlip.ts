import type { Condition, Conditions } from "./condition.schema.ts";
import type { ConversationFacts } from "./conversationFacts.ts";
import { beginsToHold } from "./holds.ts";

/** The next instant after `at` (milliseconds) at which time alone may change whether conditions hold; null when it cannot. */
export function nextFlip({ groups }: Conditions, facts: ConversationFacts, at: number): number | null {
  let next: number | null = null;
  for (const { conditions } of groups)
    for (const condition of conditions) {
      const from = isInTime(condition) ? beginsToHold(condition, facts) : null;
      if (from !== null && from > at && (next === null || from < next)) next = from;
    }
  return next;
}

const isInTime = (condition: Condition) =>
  condition.fact === "age" || condition.fact === "dueWithin" || condition.fact === "hoursToDeparture";

/** True when any condition asks this, so that who asks nothing about contacts reads none. */
export const asks = ({ groups }: Conditions, fact: Condition["fact"]): boolean =>
  groups.some(({ conditions }) => conditions.some((condition) => condition.fact === fact));

/** True when what holds depends on who looks. */
export const asksMe = ({ groups }: Conditions): boolean =>
  groups.some(({ conditions }) =>
    conditions.some((condition) => (condition.fact === "assignee" || condition.fact === "mentioned") && condition.is.includes("me")),
  );
