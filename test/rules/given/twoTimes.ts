import { expect } from "vitest";
import type { Rule, RuleTerms } from "../../../shared/rules/rule.schema.ts";
import { until, type World } from "../../support/world.ts";

/** Conditions of which the first comes to hold after a day and the second after a day and a half, and what a rule of them did then. */
export function twoTimes(world: World, subject: string) {
  const conditions: RuleTerms["conditions"] = {
    match: "all",
    groups: [
      {
        match: "all",
        conditions: [
          { fact: "subject", is: [subject] },
          { fact: "age", of: "activity", hours: 24 },
          { fact: "age", of: "opening", hours: 36 },
        ],
      },
    ],
  };
  return { conditions, waitedFor };

  async function waitedFor(ruleId: Rule["id"], conversationId: string) {
    const { moveClock, now } = await import("../../../server/platform/ctx.ts");
    const { WorkModel } = await import("../../../server/platform/dueWork/index.ts");
    const runs = async () => (await world.people.zhao.api.rules.runs({ ruleId })).items;
    const owed = () =>
      WorkModel.findOne({ type: "rules.look", "data.conversationId": conversationId, state: "waiting", dueAt: { $gt: now() } });
    for (const _look of [1, 2]) {
      expect(await runs()).toEqual([]);
      const { dueAt } = await until(() => owed().lean());
      moveClock(dueAt.getTime() - now().getTime() + 1000);
    }
    return until(async () => (await runs())[0]);
  }
}
