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

/** True when any condition asks what only the contact's record or its organisation knows, so that who asks nothing about contacts reads none. */
export const asksContact = ({ groups }: Conditions): boolean => groups.some(({ conditions }) => conditions.some(isOfContact));

/** True of a condition that only the contact's record or its organisation can answer. */
export const isOfContact = ({ fact, of = "conversation" }: { fact: string; of?: string | undefined }): boolean =>
  fact === "organisation" || fact === "language" || fact === "contactTag" || (fact === "field" && of !== "conversation");

/** True when what holds depends on who looks. */
export const asksMe = ({ groups }: Conditions): boolean =>
  groups.some(({ conditions }) =>
    conditions.some((condition) => (condition.fact === "assignee" || condition.fact === "mentioned") && condition.is.includes("me")),
  );
