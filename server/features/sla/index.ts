export { ClockModel, type ClockRecord } from "./clock.model.ts";
export { clockDoer } from "./commands/fireClock.ts";
export { followClocks } from "./followClocks.ts";
