import type { Condition, Conditions } from "./condition.schema.ts";
import type { ConversationFacts } from "./conversationFacts.ts";
import { allHold, holds } from "./holds.ts";

/** The conditions that keep the groups from holding of a conversation at an instant (milliseconds); none exactly when they hold (LAD-4). */
export function unmetConditions(asked: Conditions, facts: ConversationFacts, at: number): Condition[] {
  if (allHold(asked, facts, at, null)) return [];
  const failing = asked.groups.filter((group) => !allHold({ match: "all", groups: [group] }, facts, at, null));
  return failing.flatMap(({ conditions }) => conditions.filter((condition) => !holds(condition, facts, at, null)));
}
