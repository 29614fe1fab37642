export { addRule, changeRule, listRules, moveRule, removeRule } from "./changeRules.ts";
export { followRules, ruleLookDoer } from "./followRules.ts";
export type { RulePlace } from "./rules.events.ts";
export { rulesRoutes } from "./rules.routes.ts";
