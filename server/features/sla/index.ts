export { adoptClocks } from "./commands/adoptClocks.ts";
export { clockDoer } from "./commands/fireClock.ts";
export { lookAgainDoer, sweepDoer } from "./commands/lookAgain.ts";
export { ClockModel, type ClockRecord } from "./clocks/clock.model.ts";
export { followClocks } from "./clocks/followClocks.ts";
export { rebuildClocks } from "./clocks/rebuildClocks.ts";
export * from "./sla.events.ts";
export { slaBroadcasts } from "./sla.broadcasts.ts";
export { calendarsRoutes, clocksRoutes, policiesRoutes } from "./sla.routes.ts";
