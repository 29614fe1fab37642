import { os } from "../../platform/http/procedures.ts";
import { addRule, changeRule, listRules, moveRule, removeRule } from "./changeRules.ts";
import { listRuns } from "./ruleRun.model.ts";
import { tryRule } from "./tryRule.ts";

export const rulesRoutes = os.rules.router({
  list: os.rules.list.handler(async () => ({ items: await listRules() })),
  add: os.rules.add.handler(({ input, context }) => addRule(context.ctx, input)),
  change: os.rules.change.handler(({ input, context }) => changeRule(context.ctx, input)),
  move: os.rules.move.handler(async ({ input, context }) => ({ items: await moveRule(context.ctx, input.id, input.beforeId) })),
  remove: os.rules.remove.handler(async ({ input, context }) => (await removeRule(context.ctx, input.id), {})),
  runs: os.rules.runs.handler(({ input }) => listRuns(input)),
  tryOut: os.rules.tryOut.handler(({ input }) => tryRule(input)),
});
