import { systemCtx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { eventsOf, type EventRecord, type Reader } from "../../../platform/eventLog/index.ts";
import {
  conversationAssigned,
  conversationJoined,
  conversationOpened,
  conversationRegrouped,
  detailsChanged,
  messagePosted,
  statusChanged,
  type ConversationChanged,
} from "../../conversations/index.ts";
import { forgetRules } from "../rules/ruleBook.ts";
import { calendarChanged, policyChanged } from "../sla.events.ts";
import { factOf } from "./factOf.ts";
import { takeFact } from "./takeFact.ts";

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
const ruleTypes = [calendarChanged.type, policyChanged.type];

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
};

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
  const shown = await inTransaction(systemCtx(), (tx) => takeFact(tx, event.payload.conversation, fact));
  if (!shown || shown.revision <= fact.revision + 1) return;
  const missed = await eventsOf<ConversationChanged>(shown._id, factTypes, fact.revision);
  for (const later of missed) await inTransaction(systemCtx(), (tx) => takeFact(tx, later.payload.conversation, factOf(later)));
}
