export { addMacro } from "./changeMacros.ts";
export { macroBroadcasts } from "./macros.broadcasts.ts";
export { macrosRoutes } from "./macros.routes.ts";
