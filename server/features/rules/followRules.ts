import { Types } from "mongoose";
import { nextFlip } from "../../../shared/conditions/nextFlip.ts";
import { newId, now, systemCtx, type Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { forgiveWork, oweWork, type Doer } from "../../platform/dueWork/index.ts";
import type { EventRecord, Reader } from "../../platform/eventLog/index.ts";
import { accessConversation, conversationEvents, deliveryChanged, type ConversationRecord } from "../conversations/index.ts";
import { contactFacts, factsOf } from "../views/index.ts";
import { accessRule, forgetOnRules, rulesOn, type RuleRecord } from "./rule.model.ts";
import { RuleHoldModel } from "./ruleHold.model.ts";
import { ruleEventOf, waitedTypes } from "./ruleEventOf.ts";
import { ruleChanged } from "./rules.events.ts";
import { holdsNow, isByRule, runRule } from "./runRule.ts";

const changes = conversationEvents.filter((one) => one !== deliveryChanged).map(({ type }) => type);

/** Lets the rules look at what happens, in their order; a desk without rules pays one look at a list in memory. */
export const followRules: Reader = {
  name: "rules",
  types: [...new Set([...changes, ...waitedTypes, ruleChanged.type])],
  take: async (event) => {
    if (event.type === ruleChanged.type) return forgetOnRules();
    const rules = await rulesOn();
    if (rules.length === 0) return;
    const conversationId = conversationIdOf(event);
    if (!isByRule(event.requestId)) await afterEvent(rules, event, conversationId);
    for (const rule of rules) if (rule.when.kind === "comesToHold") await lookAt(rule, conversationId);
  },
};

const conversationIdOf = ({ conversationId, payload }: EventRecord) =>
  conversationId ?? new Types.ObjectId((payload as { conversationId: string }).conversationId);

async function afterEvent(rules: RuleRecord[], event: EventRecord, conversationId: Types.ObjectId) {
  const because = ruleEventOf(event);
  if (!because) return;
  for (const rule of rules) {
    if (rule.when.kind !== "event" || !rule.when.events.includes(because)) continue;
    const did = await runRule(rule, conversationId, { key: String(event._id), because });
    if (did && rule.stops) return;
  }
}

/** A look that time alone asks for. */
export const ruleLookDoer: Doer = {
  type: "rules.look",
  run: async (data) => {
    const { ruleId, conversationId } = data as { ruleId: string; conversationId: string };
    const rule = (await rulesOn()).find(({ _id }) => String(_id) === ruleId);
    if (rule) await lookAt(await accessRule(ruleId), new Types.ObjectId(conversationId));
  },
};

/** Fires when the conditions have come to hold since the last look, and owes the next look time asks for. */
async function lookAt(rule: RuleRecord, conversationId: Types.ObjectId) {
  const since = await inTransaction(systemCtx(), async (tx) => {
    const conversation = await accessConversation(tx, conversationId);
    const holds = !conversation.joinedInto && (await holdsNow(tx, rule, conversation));
    await oweNextLook(tx, rule, conversation);
    const hold = { ruleId: rule._id, conversationId };
    const held = await RuleHoldModel.findOne(hold).session(tx.tx).lean();
    if (!holds && held) await RuleHoldModel.deleteOne(hold, { session: tx.tx });
    if (!holds || held) return null;
    const record = { _id: newId(), ...hold, since: now() };
    await RuleHoldModel.create([record], { session: tx.tx });
    return record;
  });
  if (since) await runRule(rule, conversationId, { key: `hold:${String(since._id)}`, because: "comesToHold" });
}

async function oweNextLook(tx: Tx, { _id, conditions }: RuleRecord, conversation: ConversationRecord) {
  const key = `${String(_id)}:${String(conversation._id)}`;
  await forgiveWork(tx, ruleLookDoer.type, [key]);
  if (!conditions) return;
  const contactOf = await contactFacts([{ conditions }], [conversation], tx);
  const at = nextFlip(conditions, factsOf(conversation, contactOf(conversation)), now().getTime());
  if (at === null) return;
  const data = { ruleId: String(_id), conversationId: String(conversation._id) };
  await oweWork(tx, [{ type: ruleLookDoer.type, key, data, dueAt: new Date(at) }]);
}
