export { logCall, type Call } from "./logCall.ts";
export { phoneRoutes } from "./phone.routes.ts";
