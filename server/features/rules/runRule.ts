import { allHold } from "../../../shared/conditions/holds.ts";
import type { RuleRun } from "../../../shared/rules/rule.schema.ts";
import { newId, now, systemCtx, type Ctx, type Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { isFault, isUnavailable } from "../../platform/fault.ts";
import { accessConversation, type ConversationRecord } from "../conversations/index.ts";
import { contactFacts, factsOf } from "../views/index.ts";
import { doRule } from "./doRule.ts";
import type { RuleRecord } from "./rule.model.ts";
import { RuleRunModel } from "./ruleRun.model.ts";

/** What rules did begins with this, so that no rule answers another (the guard against loops). */
const byRule = "rule:";
export const isByRule = (requestId: string) => requestId.startsWith(byRule);

/** Whatever goes wrong, a rule does not touch one conversation more often than this in a day. */
const mostADay = 20;

interface Cause {
  key: string;
  because: RuleRun["because"];
}

/**
 * Lets a rule look at a conversation because of something, once however often it is asked; true when it did something. What it cannot do it
 * does nothing of, and says so in its log. Throws only when the database is away.
 */
export async function runRule(rule: RuleRecord, conversationId: ConversationRecord["_id"], cause: Cause): Promise<boolean> {
  try {
    return await inTransaction(ruleCtx(rule), async (tx) => {
      const conversation = await accessConversation(tx, conversationId);
      if (conversation.joinedInto || !(await holdsNow(tx, rule, conversation)) || !(await mayRun(tx, rule, conversation, cause)))
        return false;
      const did = await doRule(tx, conversation, rule.actions);
      if (did.length === 0) return false;
      await note(tx, rule, conversation, cause, did, null);
      return did.some(({ path }) => path !== "replyHeld");
    });
  } catch (error) {
    if (isUnavailable(error) || !isFault(error)) throw error;
    await noteFailure(rule, conversationId, cause, error.code);
    return false;
  }
}

/** True when the rule's conditions hold of a conversation now. */
export async function holdsNow(tx: Tx, { conditions }: Pick<RuleRecord, "conditions">, conversation: ConversationRecord): Promise<boolean> {
  if (!conditions) return true;
  const contactOf = await contactFacts([{ conditions }], [conversation], tx);
  return allHold(conditions, factsOf(conversation, contactOf(conversation)), now().getTime(), null);
}

const ruleCtx = ({ _id, name }: RuleRecord): Ctx => ({ ...systemCtx(name), requestId: `${byRule}${String(_id)}` });

async function mayRun(tx: Tx, { _id: ruleId }: RuleRecord, { _id }: ConversationRecord, { key }: Cause): Promise<boolean> {
  if (await RuleRunModel.exists({ ruleId, cause: key }).session(tx.tx)) return false;
  const since = new Date(now().getTime() - 86_400_000);
  return (await RuleRunModel.countDocuments({ conversationId: _id, ruleId, at: { $gt: since } }).session(tx.tx)) < mostADay;
}

async function note(tx: Tx, rule: RuleRecord, conversation: ConversationRecord, cause: Cause, did: RuleRun["did"], error: string | null) {
  const { key, because } = cause;
  const run = {
    _id: newId(),
    ruleId: rule._id,
    cause: key,
    rule: { name: rule.name, nameZh: rule.nameZh ?? null, version: rule.version },
    because,
    at: now(),
    did,
    error,
  };
  await RuleRunModel.create([{ ...run, conversationId: conversation._id, number: conversation.number }], { session: tx.tx });
}

async function noteFailure(rule: RuleRecord, conversationId: ConversationRecord["_id"], cause: Cause, code: string) {
  await inTransaction(systemCtx(), async (tx) => {
    if (await RuleRunModel.exists({ ruleId: rule._id, cause: cause.key }).session(tx.tx)) return;
    await note(tx, rule, await accessConversation(tx, conversationId), cause, [], code);
  });
}
