export { escalationBroadcasts } from "./escalation.broadcasts.ts";
export { escalationRoutes } from "./escalation.routes.ts";
export { followLadders } from "./ladders/followLadders.ts";
export { departureDoer } from "./ladders/reachStep.ts";
export { stepDoer } from "./ladders/takeStep.ts";
export { notificationMailDoer } from "./notifications/notify.ts";
