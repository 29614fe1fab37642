export { logCall } from "./logCall.ts";
export { phoneRoutes } from "./phone.routes.ts";
