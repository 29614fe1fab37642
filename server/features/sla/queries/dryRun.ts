import { isOfContact } from "../../../../shared/conditions/nextFlip.ts";
import { workingMinutesBetween } from "../../../../shared/sla/businessTime.ts";
import type { CalendarOf, Price } from "../../../../shared/sla/clock.ts";
import type { PolicyFacts } from "../../../../shared/sla/matchPolicy.ts";
import type { DryRun } from "../../../../shared/sla/policies.api.ts";
import type { PolicyInput } from "../../../../shared/sla/policy.schema.ts";
import { now } from "../../../platform/ctx.ts";
import { contactsAsked, factsBy, priceOfTarget } from "../clocks/priceFor.ts";
import { calendarsOf } from "../rules/calendarsByVersion.ts";
import { ruleBook, type RuleBook } from "../rules/ruleBook.ts";
import { clocksStarted, type PastClock } from "./clocksStarted.ts";

/** They are gone through a batch at a time and none is kept: what bounds a request is its time. */
const mostClocks = 20_000;
const mostMs = 10_000;
const batchSize = 200;
const mostNumbers = 20;
/** Stands for the policy that is tried. */
const tried = "tried";

/** How many clocks of a time would have been late under a policy that nobody has saved, against the policies in force. */
export async function dryRun(rules: PolicyInput, replaces: string | null, from: Date, to: Date): Promise<DryRun> {
  const book = await ruleBook();
  const changed = bookWith(book, rules, replaces);
  const calendarOf = await calendarsOf([...book.calendars.values()]);
  const [result, until] = [emptyRun(), now().getTime() + mostMs];
  const [seen, matched] = [new Set<string>(), { before: new Set<string>(), after: new Set<string>() }];
  for await (const batch of inBatches(clocksStarted(from, to, mostClocks + 1).cursor<PastClock>({ batchSize }))) {
    const isOutOfTime = result.clocks > 0 && now().getTime() >= until;
    result.complete = result.clocks + batch.length <= mostClocks && !isOutOfTime;
    if (!result.complete) break;
    const conversations = batch.map(({ conversation }) => conversation);
    const contacts = await contactsAsked(conversations, changed);
    for (const clock of batch) {
      const facts = factsBy(contacts, clock.conversation, clock.startedAt);
      const prices = [priceUnder(book, clock, facts), priceUnder(changed, clock, facts)] as const;
      const id = String(clock.conversationId);
      seen.add(id);
      if (prices[0] && prices[0].policyId === replaces) matched.before.add(id);
      if (prices[1]?.policyId === tried) matched.after.add(id);
      count(result, clock, isLate(clock, prices[0], calendarOf), isLate(clock, prices[1], calendarOf));
    }
  }
  return { ...result, conversations: seen.size, matched: { before: matched.before.size, after: matched.after.size } };
}

const emptyRun = (): DryRun => ({
  conversations: 0,
  clocks: 0,
  complete: true,
  matched: { before: 0, after: 0 },
  breached: { before: 0, after: 0 },
  departments: [],
  newlyLate: [],
});

/** The list as it would be: the tried policy in the place of the one it replaces, or at the top. */
function bookWith(book: RuleBook, rules: PolicyInput, replaces: string | null): RuleBook {
  const policy = { ...rules, id: tried, version: 0 };
  const policies = replaces ? book.policies.map((one) => (one.id === replaces ? policy : one)) : [policy, ...book.policies];
  const asks = [...rules.all, ...rules.any].some(isOfContact);
  return { ...book, policies, asksContact: book.asksContact || asks };
}

async function* inBatches(clocks: AsyncIterable<PastClock>) {
  let batch: PastClock[] = [];
  for await (const clock of clocks) {
    batch.push(clock);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const priceUnder = (book: RuleBook, { kind }: PastClock, facts: PolicyFacts): Price | null =>
  kind === "deadline" ? null : priceOfTarget(book, facts, kind);

/** The same work under another price: what it ran counts by the other calendar. */
function isLate(clock: PastClock, price: Price | null, calendarOf: CalendarOf): boolean {
  if (!price || price.targetMinutes === null || clock.result === "dropped") return false;
  const end = clock.stoppedAt ?? now();
  const used = clock.stays.reduce((sum, stay, index) => {
    const until = clock.stays[index + 1]?.from ?? end;
    return stay.state === "paused" ? sum : sum + workingMinutesBetween(calendarOf(price.calendar), stay.from, until);
  }, 0);
  return used > price.targetMinutes + 1e-6;
}

function count(run: DryRun, { conversation }: PastClock, before: boolean, after: boolean) {
  run.clocks += 1;
  run.breached.before += Number(before);
  run.breached.after += Number(after);
  const departmentId = String(conversation.ownerDepartmentId);
  const department = run.departments.find((one) => one.departmentId === departmentId) ?? {
    departmentId,
    breached: { before: 0, after: 0 },
  };
  if (!run.departments.includes(department)) run.departments.push(department);
  department.breached.before += Number(before);
  department.breached.after += Number(after);
  const conversationId = String(conversation._id);
  if (after && !before && run.newlyLate.length < mostNumbers && !run.newlyLate.some((one) => one.conversationId === conversationId))
    run.newlyLate.push({ conversationId, number: conversation.number });
}
