export { addRule, changeRule, listRules, removeRule } from "./changeRules.ts";
export { followRules, ruleLookDoer } from "./followRules.ts";
export { rulesRoutes } from "./rules.routes.ts";
