import { isDeepStrictEqual } from "node:util";
import type { Rule } from "../../../../shared/rules/rule.schema.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { addRule, changeRule, listRules, moveRule, removeRule, type RulePlace } from "../../rules/index.ts";
import { undoerOf, type Told } from "./undoer.ts";

// Rules of before they could have one have no name in Chinese.
const termsOf = ({ name, nameZh = null, on, when, conditions, actions, stops }: Omit<Rule, "nameZh"> & { nameZh?: string | null }) => ({
  ...{ name, nameZh, on, when, conditions, actions, stops },
});
const isMove = ({ before, after }: Told<Rule>) => before !== null && after !== null && isDeepStrictEqual(termsOf(before), termsOf(after));

interface OfRule {
  /** Missing on events of before it was told. */
  looksBefore?: RulePlace;
}

/** What a rule said; where it looked, as long as its neighbours of then and now are there; one that was removed, in its place. */
export const undoRule = undoerOf<Rule>(
  "rule.manage",
  async (_ctx, told, { looksBefore }: OfRule, now) => {
    const { before, after } = told;
    const rules = await now.rules();
    if (!after) return before !== null && !rules.some(({ name }) => name === before.name);
    if (!isMove(told)) return rules.some(({ id, version }) => id === after.id && version === after.version);
    const at = rules.findIndex(({ id }) => id === after.id);
    return looksBefore !== undefined && at >= 0 && (rules[at + 1]?.id ?? null) === looksBefore.is && isThere(rules, looksBefore.was);
  },
  (ctx, told, { looksBefore }: OfRule) => {
    const { before, after } = told;
    if (!before) return removeRule(ctx, (after as Rule).id);
    if (!after) return addAgain(ctx, before, looksBefore?.was ?? null);
    if (isMove(told)) return moveRule(ctx, after.id, looksBefore?.was ?? null);
    return changeRule(ctx, { ...termsOf(before), id: after.id, seenVersion: after.version });
  },
);

const isThere = (rules: Rule[], place: string | null) => place === null || rules.some(({ id }) => id === place);

/** As a new rule, before the one it stood before where that is still there. */
async function addAgain(ctx: Ctx, before: Rule, place: string | null) {
  const stillThere = place !== null && isThere(await listRules(), place);
  return inTransaction(ctx, async (tx) => {
    const { id } = await addRule(tx, termsOf(before));
    if (stillThere) await moveRule(tx, id, place);
  });
}
