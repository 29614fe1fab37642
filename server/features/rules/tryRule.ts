import { Types } from "mongoose";
import { allHold } from "../../../shared/conditions/holds.ts";
import type { ConversationId } from "../../../shared/contract/ids.ts";
import type { RuleTerms } from "../../../shared/rules/rule.schema.ts";
import { now, systemCtx, type Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { newestEvents, type EventRecord } from "../../platform/eventLog/index.ts";
import { conversationsOf, lotOfConversations, type ConversationChanged, type ConversationRecord } from "../conversations/index.ts";
import { contactFacts, factsOf, refuseMe } from "../views/index.ts";
import { replyWords } from "./answerFor.ts";
import { ruleEventOf, waitedTypes } from "./ruleEventOf.ts";
import { isByRule } from "./runRule.ts";

const days = 30;
const mostLooked = 10_000;
const lot = 500;
const mostExamples = 20;

interface Met {
  id: ConversationId;
  number: string;
  subject: string;
  at: string;
  reply: string | null;
}

/**
 * What a rule would have met: of the last thirty days each event of its kinds, with the conversation as it was then; for a rule that waits
 * until its conditions hold, the active conversations of which they hold now. The newest ten thousand are looked at; nothing is changed.
 * Faults: conditions.me.
 */
export async function tryRule({ when, conditions, actions }: Pick<RuleTerms, "when" | "conditions" | "actions">) {
  refuseMe(conditions);
  const found = { looked: 0, met: 0, complete: true, examples: [] as Met[] };
  const lots = when.kind === "event" ? eventLots(when.events) : activeLots();
  for await (const looked of lots) {
    const held = await inTransaction(systemCtx(), (tx) => holding(tx, conditions, looked));
    found.looked += looked.length;
    found.met += held.length;
    for (const one of held.slice(0, mostExamples - found.examples.length))
      found.examples.push(presentMet(one, await replyTo(one.conversation, actions)));
    if (found.looked >= mostLooked) return { ...found, complete: false };
  }
  return found;
}

interface Looked {
  conversation: ConversationRecord;
  at: Date;
}

async function holding(tx: Tx, conditions: RuleTerms["conditions"], looked: Looked[]): Promise<Looked[]> {
  if (!conditions) return looked;
  const contactOf = await contactFacts(
    [{ conditions }],
    looked.map(({ conversation }) => conversation),
    tx,
  );
  return looked.filter(({ conversation, at }) => allHold(conditions, factsOf(conversation, contactOf(conversation)), at.getTime(), null));
}

type Told = Partial<ConversationChanged> & { conversationId?: string };

/** Events that name a conversation without carrying it (a clock) are looked at with the conversation as it is now. */
async function* eventLots(events: readonly string[]): AsyncGenerator<Looked[]> {
  const since = Types.ObjectId.createFromTime(Math.floor(now().getTime() / 1000) - days * 86_400);
  let before: Types.ObjectId | null = null;
  for (;;) {
    const ids = { $gt: since, ...(before ? { $lt: before } : {}) };
    const rows: EventRecord<Told>[] = await newestEvents<Told>({ types: waitedTypes, ids }, lot);
    const last = rows.at(-1);
    if (!last) return;
    before = last._id;
    const waited = rows.filter((row) => !isByRule(row.requestId) && events.includes(ruleEventOf(row) ?? ""));
    const bare = waited.flatMap(({ payload }) =>
      payload.conversation || !payload.conversationId ? [] : [new Types.ObjectId(payload.conversationId)],
    );
    const byId = new Map((await conversationsOf(bare)).map((one) => [String(one._id), one]));
    yield waited.flatMap(({ payload, at }) => {
      const conversation = payload.conversation ?? byId.get(payload.conversationId ?? "");
      return conversation ? [{ conversation, at }] : [];
    });
  }
}

async function* activeLots(): AsyncGenerator<Looked[]> {
  for (let after: string | undefined; ;) {
    const { ids, next } = await lotOfConversations(true, after, lot);
    yield (await conversationsOf(ids)).map((conversation) => ({ conversation, at: now() }));
    if (!next) return;
    after = next;
  }
}

/** The words it would send, whatever would hold them back today. */
async function replyTo(conversation: ConversationRecord, actions: RuleTerms["actions"]): Promise<string | null> {
  const action = actions.findLast(({ kind }) => kind === "reply");
  return action?.kind === "reply" ? (await replyWords(conversation, action.texts)).text : null;
}

const presentMet = ({ conversation: { _id, number, subject }, at }: Looked, reply: string | null): Met => ({
  ...{ id: String(_id) as ConversationId, number, subject },
  at: at.toISOString(),
  reply,
});
