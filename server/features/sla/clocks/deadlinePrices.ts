import type { Price } from "../../../../shared/sla/clock.ts";
import { deadlineAt } from "../../../../shared/sla/deadlines/deadlineAt.ts";
import { matchPolicy, type PolicyFacts } from "../../../../shared/sla/matchPolicy.ts";
import { asWritten } from "../../../../shared/tags/tagNaming.ts";
import type { ConversationRecord } from "../../conversations/index.ts";
import { calendarsOf } from "../rules/calendarsByVersion.ts";
import type { RuleBook } from "../rules/ruleBook.ts";

/** The deadlines that hold for a conversation, as prices by the wall clock: the date is worked out once and never moves. */
export async function deadlinePrices(book: RuleBook, facts: PolicyFacts, { createdAt, departsAt }: ConversationRecord): Promise<Price[]> {
  if (book.deadlines.length === 0) return [];
  const reference = book.ofOrganisation ?? "clock";
  const calendar = (await calendarsOf([reference]))(reference);
  return book.deadlines.flatMap((rule) => {
    const match = matchPolicy([{ all: rule.all, any: [] }], facts);
    const dueAt = match && deadlineAt(rule, createdAt, departsAt, calendar);
    if (!match || !dueAt) return [];
    const targetMinutes = (dueAt.getTime() - createdAt.getTime()) / 60_000;
    const from = { policyId: rule.id, policyVersion: rule.version, position: 0, because: asWritten(match.because) };
    return [{ ...from, calendar: "clock", targetMinutes, shares: [0.75, 1], metBy: rule.metBy }];
  });
}
