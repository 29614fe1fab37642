import { systemCtx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { eventsOf, lanesOf, type EventRecord, type Reader } from "../../../platform/eventLog/index.ts";
import {
  conversationAssigned,
  conversationJoined,
  conversationOpened,
  conversationRegrouped,
  detailsChanged,
  messagePosted,
  statusChanged,
  type ConversationChanged,
  type ConversationRecord,
} from "../../conversations/index.ts";
import { tagParted, tagRenamed } from "../../tags/index.ts";
import { forgetRules, ruleBook } from "../rules/ruleBook.ts";
import { calendarChanged, policyChanged } from "../sla.events.ts";
import { factOf } from "./factOf.ts";
import { oweDepartureLooks, takeFact, takeFacts } from "./takeFact.ts";

/** The events of a conversation that may mean something to its clocks. */
export const factTypes = [
  conversationOpened,
  messagePosted,
  statusChanged,
  conversationAssigned,
  detailsChanged,
  conversationJoined,
  conversationRegrouped,
].map(({ type }) => type);
/** A policy also asks otherwise when a tag has another name. */
const ruleTypes = [calendarChanged, policyChanged, tagRenamed, tagParted].map(({ type }) => type);

/**
 * Clocks follow what happens. Of the messages, only those are taken that can change a clock: the first one that waits for an
 * answer, one that reopens, and an answer while a response is owed. A note, or a second message of either side, costs nothing here.
 */
export const followClocks: Reader = {
  name: "clocks",
  types: [...factTypes, ...ruleTypes],
  concerns: (event) => event.type !== messagePosted.type || mayChangeAClock((event as EventRecord<ConversationChanged>).payload),
  take: async (event) => {
    if (ruleTypes.includes(event.type)) return forgetRules();
    await follow(event as EventRecord<ConversationChanged>);
  },
  takeSome: (events) => {
    // Before anything of the batch is looked at: what happened after a rule was changed is priced by the new one.
    if (events.some(({ type }) => ruleTypes.includes(type))) forgetRules();
    return followHolders(events);
  },
};

const lot = 100;

/**
 * Conversations that went to somebody and to which nothing else happened are taken together: only who holds their clocks is another. What
 * people write in is taken one by one, so that nobody who writes meets a transaction of many.
 */
async function followHolders(events: EventRecord[]): Promise<EventRecord[]> {
  const given = [...lanesOf(events).values()].flatMap((lane) => (lane[0]?.type === conversationAssigned.type && !lane[1] ? lane : []));
  if (given.length < 2) return events;
  for (let from = 0; from < given.length; from += lot)
    await followTogether(given.slice(from, from + lot) as EventRecord<ConversationChanged>[]);
  const done = new Set(given);
  return events.filter((event) => !done.has(event));
}

async function followTogether(events: EventRecord<ConversationChanged>[]) {
  const told = events.map((event) => ({ conversation: event.payload.conversation, fact: factOf(event) }));
  const shown = await inTransaction(systemCtx(), (tx) => takeFacts(tx, told));
  const revisions = new Map(told.map(({ conversation, fact }) => [String(conversation._id), fact.revision]));
  for (const one of shown) await takeMissed(one, revisions.get(String(one._id)) ?? one.revision);
}

const mayChangeAClock = ({ conversation, messages }: ConversationChanged) =>
  messages.some(
    ({ kind, channel, event }) =>
      event?.type === "statusChanged" ||
      (kind === "inbound" && conversation.unanswered === 1) ||
      ((kind === "outbound" || channel === "phone") && owesAResponse(conversation.clock)),
  );

// The clock that is shown need not be the one an answer ends: resolution may be due before it.
const owesAResponse = (clock: ConversationChanged["conversation"]["clock"]) => clock?.awaitsAnswer !== false;

/**
 * An answer may be written before the question's clock shows on the conversation, and is then not taken. So whoever shows a clock
 * looks whether more happened meanwhile, and takes that too.
 */
async function follow(event: EventRecord<ConversationChanged>): Promise<void> {
  const fact = factOf(event);
  const { conversation } = event.payload;
  const shown = await inTransaction(systemCtx(), async (tx) => {
    // It may depart at another time now than when it was opened.
    if (event.type === detailsChanged.type) await oweDepartureLooks(tx, conversation, event.at, await ruleBook());
    return takeFact(tx, conversation, fact);
  });
  if (shown) await takeMissed(shown, fact.revision);
}

async function takeMissed({ _id, revision: shown }: ConversationRecord, revision: number) {
  if (shown <= revision + 1) return;
  const missed = await eventsOf<ConversationChanged>(_id, factTypes, revision);
  for (const later of missed) await inTransaction(systemCtx(), (tx) => takeFact(tx, later.payload.conversation, factOf(later)));
}
