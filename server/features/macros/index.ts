export { addMacro, listMacros } from "./changeMacros.ts";
export { detailsOf } from "./doActions.ts";
export { snoozeEnd } from "./snoozeEnd.ts";
export { macroBroadcasts } from "./macros.broadcasts.ts";
export { macrosRoutes } from "./macros.routes.ts";
