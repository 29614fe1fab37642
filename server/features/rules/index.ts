export { followRules, ruleLookDoer } from "./followRules.ts";
export { rulesRoutes } from "./rules.routes.ts";
