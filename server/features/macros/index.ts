export { accessMacro, inputOf, isMacroNamed } from "./accessMacro.ts";
export type { MacroRecord } from "./macro.model.ts";
export { addMacro, changeMacro, listMacros, removeMacro } from "./changeMacros.ts";
export { detailsFor } from "./doActions.ts";
export { macrosNamingTags } from "./macrosNamingTags.ts";
export { snoozeEnd } from "./snoozeEnd.ts";
export { macroBroadcasts } from "./macros.broadcasts.ts";
export { macrosRoutes } from "./macros.routes.ts";
