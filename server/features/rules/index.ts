export { addRule, changeRule, listRules, moveRule, removeRule } from "./changeRules.ts";
export { followRules } from "./followRules.ts";
export { ruleHoldDoer, ruleLookDoer } from "./holdLooks.ts";
export { rulesNamingTags } from "./rulesNamingTags.ts";
export type { RulePlace } from "./rules.events.ts";
export { rulesRoutes } from "./rules.routes.ts";
