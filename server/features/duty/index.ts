export { changeRoster } from "./changeRoster.ts";
export { dutyBroadcasts } from "./duty.broadcasts.ts";
export { dutyRoutes } from "./duty.routes.ts";
export { whoIsOnDuty, type Answerable } from "./onDuty.ts";
export { rosterOf } from "./roster.model.ts";
