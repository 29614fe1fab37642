import { Types } from "mongoose";
import { allHold } from "../../../shared/conditions/holds.ts";
import { nextFlip } from "../../../shared/conditions/nextFlip.ts";
import { newId, now, systemCtx, type Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { forgiveWork, oweWork, type Doer } from "../../platform/dueWork/index.ts";
import { conversationsOf, type ConversationRecord } from "../conversations/index.ts";
import { contactFacts, factsOf } from "../views/index.ts";
import { rulesOnOf, type RuleRecord } from "./rule.model.ts";
import { RuleHoldModel } from "./ruleHold.model.ts";
import { runRule } from "./runRule.ts";

interface Look {
  rule: RuleRecord;
  conversation: ConversationRecord;
  holds: boolean;
  /** When time alone may change that; null when it cannot. */
  next: number | null;
}

/**
 * Looks whether conditions have come to hold of some conversations since the last look. What rules do then is owed by the same transaction,
 * and so is the next look that time asks for. All is read and written for all of them at once, however many rules and conversations there are.
 */
export async function lookAt(rules: RuleRecord[], conversationIds: Types.ObjectId[]) {
  if (rules.length === 0 || conversationIds.length === 0) return;
  await inTransaction(systemCtx(), async (tx) => {
    const conversations = await conversationsOf(conversationIds, tx);
    const asked = rules.flatMap(({ conditions }) => (conditions ? [{ conditions }] : []));
    const contactOf = await contactFacts(asked, conversations, tx);
    const looks = conversations.flatMap((conversation) => {
      const facts = factsOf(conversation, contactOf(conversation));
      return rules.map((rule) => lookOf(rule, conversation, facts));
    });
    await oweNextLooks(tx, looks);
    await changeHolds(tx, looks);
  });
}

function lookOf(rule: RuleRecord, conversation: ConversationRecord, facts: ReturnType<typeof factsOf>): Look {
  const at = now().getTime();
  const { conditions } = rule;
  const holds = !conversation.joinedInto && (!conditions || allHold(conditions, facts, at, null));
  return { rule, conversation, holds, next: conditions ? nextFlip(conditions, facts, at) : null };
}

async function oweNextLooks(tx: Tx, looks: Look[]) {
  const duties = looks.map(({ rule, conversation, next }) => {
    const data = { ruleId: String(rule._id), conversationId: String(conversation._id) };
    return { type: ruleLookDoer.type, key: `${data.ruleId}:${data.conversationId}`, data, next };
  });
  await forgiveWork(
    tx,
    ruleLookDoer.type,
    duties.map(({ key }) => key),
  );
  await oweWork(
    tx,
    duties.flatMap(({ next, ...duty }) => (next === null ? [] : [{ ...duty, dueAt: new Date(next) }])),
  );
}

/** Ends what holds no more, notes what has come to hold, and owes what the rules do of it, of each conversation in their order. */
async function changeHolds(tx: Tx, looks: Look[]) {
  const pair = ({ ruleId, conversationId }: { ruleId: Types.ObjectId; conversationId: Types.ObjectId }) =>
    `${String(ruleId)}:${String(conversationId)}`;
  const keyed = looks.map((look) => ({ ...look, ruleId: look.rule._id, conversationId: look.conversation._id }));
  const of = {
    ruleId: { $in: [...new Set(keyed.map(({ ruleId }) => ruleId))] },
    conversationId: { $in: keyed.map(({ conversationId }) => conversationId) },
  };
  const before = new Map((await RuleHoldModel.find(of).session(tx.tx).lean()).map((hold) => [pair(hold), hold]));
  const ended = keyed.flatMap((look) => (look.holds ? [] : (before.get(pair(look))?._id ?? [])));
  if (ended.length > 0) await RuleHoldModel.deleteMany({ _id: { $in: ended } }, { session: tx.tx });
  const begun = keyed
    .filter((look) => look.holds && !before.has(pair(look)))
    .map(({ ruleId, conversationId }) => ({ _id: newId(), ruleId, conversationId, since: now() }));
  if (begun.length === 0) return;
  await RuleHoldModel.insertMany(begun, { session: tx.tx });
  const ids = new Set(begun.map(({ conversationId }) => conversationId));
  await oweWork(
    tx,
    [...ids].map((id) => {
      const held = begun.filter(({ conversationId }) => conversationId === id);
      const data = { conversationId: String(id), held: held.map(({ _id, ruleId }) => ({ holdId: String(_id), ruleId: String(ruleId) })) };
      return { type: ruleHoldDoer.type, data, dueAt: now() };
    }),
  );
}

/** A look that time alone asks for. */
export const ruleLookDoer: Doer = {
  type: "rules.look",
  run: async (data) => {
    const { ruleId, conversationId } = data as { ruleId: string; conversationId: string };
    await lookAt(await rulesOnOf([ruleId]), [new Types.ObjectId(conversationId)]);
  },
};

/** What rules do of a conversation of which their conditions have come to hold, unless they ceased to since; once, however often it is tried. */
export const ruleHoldDoer: Doer = {
  type: "rules.hold",
  run: async (data) => {
    const { conversationId, held } = data as { conversationId: string; held: { holdId: string; ruleId: string }[] };
    const still = await RuleHoldModel.find({ _id: { $in: held.map(({ holdId }) => holdId) } }).lean();
    for (const rule of await rulesOnOf(held.map(({ ruleId }) => ruleId))) {
      const hold = still.find(({ ruleId }) => ruleId.equals(rule._id));
      if (hold) await runRule(rule, new Types.ObjectId(conversationId), { key: `hold:${String(hold._id)}`, because: "comesToHold" });
    }
  },
};
