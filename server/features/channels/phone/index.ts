export { phoneRoutes } from "./phone.routes.ts";
