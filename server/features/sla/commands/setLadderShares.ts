import type { Tx } from "../../../platform/ctx.ts";
import { LadderSharesModel } from "../rules/policy.model.ts";
import { forgetRules } from "../rules/ruleBook.ts";
import { oweSweep } from "./lookAgain.ts";

/**
 * Says at which shares of a target the clocks of a department are told of beside warnings and breaches: `clock.warned` under 1,
 * `clock.passed` beyond. Running clocks take them over at once; none when the department has no ladder any more.
 */
export async function setLadderShares(tx: Tx, departmentId: string, shares: number[]) {
  const rising = [...new Set(shares)].filter((share) => share > 0).toSorted((a, b) => a - b);
  await LadderSharesModel.updateOne({ _id: departmentId }, { $set: { shares: rising } }, { upsert: true, session: tx.tx });
  await oweSweep(tx);
  forgetRules();
}
