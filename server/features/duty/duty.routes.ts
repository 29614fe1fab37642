import { now } from "../../platform/ctx.ts";
import { os } from "../../platform/http/procedures.ts";
import { changeRoster } from "./changeRoster.ts";
import { everyDuty, readRosters } from "./onDuty.ts";

export const dutyRoutes = os.duty.router({
  list: os.duty.list.handler(async () => ({ items: [...(await readRosters()).values()] })),
  onNow: os.duty.onNow.handler(async () => ({ at: now().toISOString(), items: await everyDuty() })),
  change: os.duty.change.handler(({ input, context }) => changeRoster(context.ctx, input)),
});
