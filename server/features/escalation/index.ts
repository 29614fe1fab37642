export { escalationBroadcasts } from "./escalation.broadcasts.ts";
export { escalationRoutes } from "./escalation.routes.ts";
export { changeLadder } from "./ladders/changeLadder.ts";
export { followLadders } from "./ladders/followLadders.ts";
export { stepsOf } from "./ladders/ladder.model.ts";
export { departureDoer } from "./ladders/reachStep.ts";
export { stepDoer } from "./ladders/takeStep.ts";
export { notificationMailDoer } from "./notifications/notify.ts";
