import { unknownNames } from "../../../shared/macros/macroWords.ts";
import type { Rule, RuleTerms } from "../../../shared/rules/rule.schema.ts";
import { newId, now, type Ctx, type Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { append } from "../../platform/eventLog/index.ts";
import { fault } from "../../platform/fault.ts";
import { inTagNamesOfNow } from "../tags/index.ts";
import { refuseMe } from "../views/index.ts";
import { RuleHoldModel } from "./ruleHold.model.ts";
import { accessRule, presentRule, RuleModel, type RuleRecord } from "./rule.model.ts";
import { ruleChanged } from "./rules.events.ts";

const mostRules = 200;

/** In the order in which they look; never more than two hundred. */
export const listRules = async () => (await RuleModel.find().sort({ place: 1, _id: 1 }).lean()).map(presentRule);

/** Adds a rule after all others. Faults: rule.tooMany, macro.unknownNames, conditions.me. */
export function addRule(ctx: Ctx, terms: RuleTerms): Promise<Rule> {
  refuseUnusable(terms);
  return inTransaction(ctx, async (tx) => {
    if ((await RuleModel.countDocuments().session(tx.tx)) >= mostRules) throw fault("rule.tooMany", { most: mostRules });
    const last = await RuleModel.findOne().sort({ place: -1 }).session(tx.tx).lean();
    const stamp = { version: 1, changedBy: tx.actor.name, changedAt: now() };
    const record: RuleRecord = { _id: newId(), ...(await inTagNamesOfNow(tx, terms)), place: (last?.place ?? 0) + 1, ...stamp };
    await RuleModel.create([record], { session: tx.tx });
    await append(tx, ruleChanged, { before: null, after: presentRule(record) });
    return presentRule(record);
  });
}

/**
 * Changes a rule; what it waited for by its old conditions it waits for no more. Faults: record.notFound, rules.changed,
 * macro.unknownNames, conditions.me.
 */
export function changeRule(ctx: Ctx, { id, seenVersion, ...terms }: RuleTerms & { id: string; seenVersion: number }): Promise<Rule> {
  refuseUnusable(terms);
  return inTransaction(ctx, async (tx) => {
    const before = await accessRule(id, tx);
    if (before.version !== seenVersion) throw fault("rules.changed", { by: before.changedBy, version: before.version });
    const stamp = { version: before.version + 1, changedBy: tx.actor.name, changedAt: now() };
    const after: RuleRecord = { ...before, ...(await inTagNamesOfNow(tx, terms)), ...stamp };
    await RuleModel.replaceOne({ _id: before._id }, after, { session: tx.tx });
    await RuleHoldModel.deleteMany({ ruleId: before._id }, { session: tx.tx });
    await append(tx, ruleChanged, { before: presentRule(before), after: presentRule(after) });
    return presentRule(after);
  });
}

/** A mistyped place is found when a rule is saved, not when it answers somebody. */
function refuseUnusable({ conditions, actions, on }: RuleTerms) {
  // One of before it was refused can be switched off as it is.
  if (on) refuseMe(conditions);
  for (const action of actions) {
    const unknown = action.kind === "reply" ? unknownNames({ texts: action.texts, actions: [] }) : [];
    if (unknown.length > 0) throw fault("macro.unknownNames", { names: unknown.join(", ") });
  }
}

/** Lets a rule look before another, or after all. Faults: record.notFound. */
export async function moveRule(ctx: Ctx, id: string, beforeId: string | null): Promise<Rule[]> {
  await inTransaction(ctx, async (tx) => {
    const rule = await accessRule(id, tx);
    const all = await inOrder(tx);
    const others = all.filter(({ _id }) => !_id.equals(rule._id));
    const at = beforeId === null ? others.length : others.findIndex(({ _id }) => String(_id) === beforeId);
    if (at < 0) throw fault("record.notFound", { kind: "rule" });
    for (const [place, { _id }] of others.toSpliced(at, 0, rule).entries())
      await RuleModel.updateOne({ _id }, { $set: { place: place + 1 } }, { session: tx.tx });
    const was = all.findIndex(({ _id }) => _id.equals(rule._id));
    const [before, after] = [
      { ...presentRule(rule), place: was + 1 },
      { ...presentRule(rule), place: at + 1 },
    ];
    await append(tx, ruleChanged, { before, after, looksBefore: { was: idAfter(all, rule), is: beforeId } });
  });
  return listRules();
}

const inOrder = (tx: Tx): Promise<RuleRecord[]> => RuleModel.find().sort({ place: 1, _id: 1 }).session(tx.tx).lean();

/** The rule that looks next after this one; null: none. */
function idAfter(all: RuleRecord[], rule: RuleRecord): string | null {
  const next = all[all.findIndex(({ _id }) => _id.equals(rule._id)) + 1];
  return next ? String(next._id) : null;
}

/** Removes a rule; what it did stays, in the conversations and in its log. Faults: record.notFound. */
export async function removeRule(ctx: Ctx, id: string) {
  await inTransaction(ctx, async (tx) => {
    const before = await accessRule(id, tx);
    const was = idAfter(await inOrder(tx), before);
    await RuleModel.deleteOne({ _id: before._id }, { session: tx.tx });
    await RuleHoldModel.deleteMany({ ruleId: before._id }, { session: tx.tx });
    await append(tx, ruleChanged, { before: presentRule(before), after: null, looksBefore: { was, is: null } });
  });
}
