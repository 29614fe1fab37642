import type { Types } from "mongoose";
import { clockKinds, reprice, type Clock, type Price } from "../../../../shared/sla/clock.ts";
import { followFact, type Fact } from "../../../../shared/sla/followFact.ts";
import type { Tx } from "../../../platform/ctx.ts";
import { oweWork } from "../../../platform/dueWork/index.ts";
import type { ConversationRecord } from "../../conversations/index.ts";
import { calendarsOf, calendarsOfClocks } from "../rules/calendarsByVersion.ts";
import { ruleBook, type RuleBook } from "../rules/ruleBook.ts";
import { byConversation, ClockModel, type ClockRecord } from "./clock.model.ts";
import { deadlinePrices } from "./deadlinePrices.ts";
import { policyFactsOf, pricingFor } from "./priceFor.ts";
import { storeClocks, storeManyClocks, type Change } from "./storeClocks.ts";

/** What happened to a conversation, as it was then. */
interface Told {
  conversation: ConversationRecord;
  fact: Fact;
}

/** Lets the clocks of a conversation follow one fact; repeating it changes nothing. Answers the conversation where its face changed. */
export async function takeFact(tx: Tx, conversation: ConversationRecord, fact: Fact): Promise<ConversationRecord | null> {
  const before = await clocksThatMayChange(tx, conversation._id, fact);
  const { change, calendarOf } = await changeBy(tx, { conversation, fact }, before);
  return storeClocks(tx, conversation, change, calendarOf);
}

/** The same for several conversations, one fact each, of which none regroups. Answers those whose face changed. */
export async function takeFacts(tx: Tx, told: Told[]): Promise<ConversationRecord[]> {
  const clocksOf = await clocksOfAll(tx, told);
  const changes: { id: Types.ObjectId; change: Change }[] = [];
  for (const one of told) changes.push({ id: one.conversation._id, change: (await changeBy(tx, one, clocksOf(one))).change });
  const calendarOf = await calendarsOf(calendarsOfClocks(changes.flatMap(({ change }) => [...change.before, ...change.after])));
  return storeManyClocks(tx, changes, calendarOf);
}

async function changeBy(tx: Tx, { conversation, fact }: Told, before: ClockRecord[]) {
  const { prices, deadlines, calendarOf, book } = await pricesNow(conversation, fact.at, before);
  const followed = followFact(before, fact, (kind) => prices.get(kind) ?? null, calendarOf, deadlines);
  const after = followed.map((clock) => {
    const price = prices.get(clock.kind);
    if (!price || clock.stoppedAt || fact.revision < clock.seen) return clock;
    const repriced = reprice(clock, fact.at, price, calendarOf);
    return repriced === clock ? clock : { ...repriced, seen: fact.revision };
  });
  if (fact.opened) await oweDepartureLooks(tx, conversation, fact.at, book);
  const mayGoOn = fact.status !== "closed" && !fact.gone;
  const change: Change = { before, after, followed, mayGoOn, answered: fact.answeredAt !== null && !fact.gone };
  return { change, calendarOf };
}

/** Those that are open, and those this very revision began: it may be a repetition. What is taken back may have ended any of them. */
function clocksThatMayChange(tx: Tx, conversationId: Types.ObjectId, { revision, regroups }: Fact) {
  const some = regroups?.undoes === undefined ? { $or: [{ open: true }, { began: revision }] } : {};
  return ClockModel.collection
    .find<ClockRecord>({ conversationId, ...some }, { session: tx.tx })
    .sort({ _id: 1 })
    .toArray();
}

async function clocksOfAll(tx: Tx, told: Told[]) {
  const ids = told.map(({ conversation }) => conversation._id);
  const begun = { began: { $in: told.map(({ fact }) => fact.revision) } };
  const clocks = ClockModel.collection.find<ClockRecord>(
    { conversationId: { $in: ids }, $or: [{ open: true }, begun] },
    { session: tx.tx },
  );
  const found = byConversation(await clocks.sort({ _id: 1 }).toArray());
  return ({ conversation, fact }: Told) =>
    (found.get(String(conversation._id)) ?? []).filter(({ open, began }) => open || began === fact.revision);
}

/** What the rules in force promise now, with the calendars of it and of the clocks at hand. */
export async function pricesNow(conversation: ConversationRecord, at: Date, clocks: readonly Clock[]) {
  const book = await ruleBook();
  const facts = await policyFactsOf(conversation, at, book);
  const pricing = pricingFor(book, facts);
  const deadlines = await deadlinePrices(book, facts, conversation);
  const prices = new Map(clockKinds.flatMap((kind): [string, Price][] => priced(kind, pricing(kind))));
  const calendarOf = await calendarsOf([...calendarsOfClocks(clocks), ...[...prices.values()].map(({ calendar }) => calendar)]);
  return { prices, deadlines, calendarOf, book };
}

const priced = (kind: string, price: Price | null): [string, Price][] => (price ? [[kind, price]] : []);

export const lookAgainWork = "clock.lookAgain";

/** Time alone can make a policy about departures hold: it is looked at again when one begins to. */
export async function oweDepartureLooks(tx: Tx, { _id, departsAt }: ConversationRecord, from: Date, { departureHours }: RuleBook) {
  if (!departsAt) return;
  const instants = departureHours.map((hours) => new Date(departsAt.getTime() - hours * 3_600_000 + 1)).filter((at) => at > from);
  await oweWork(
    tx,
    instants.map((dueAt) => ({
      type: lookAgainWork,
      key: `${String(_id)}@${dueAt.getTime()}`,
      data: { conversationId: String(_id) },
      dueAt,
    })),
  );
}
