export { ClockModel, type ClockRecord } from "./clock.model.ts";
export { startFirstResponse } from "./commands/startFirstResponse.ts";
export { clockDoer } from "./commands/fireClock.ts";
export { followClocks } from "./followClocks.ts";
