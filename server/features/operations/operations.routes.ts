import { now } from "../../platform/ctx.ts";
import { engineStates } from "../../platform/health/engineStates.ts";
import { os } from "../../platform/http/procedures.ts";
import { dismissDuty, retryDuty } from "./commands/settleDuty.ts";
import { dismissSetAside, retrySetAside } from "./commands/settleSetAside.ts";
import { dutyStates, forgetDutyStates } from "./dutyStates.ts";
import { listDeadDuties, listSetAside, presentDuty, presentSetAside } from "./listStuck.ts";
import { readerStates } from "./readerStates.ts";

const on = os.operations;

export const operationsRoutes = on.router({
  overview: on.overview.handler(overview),
  listSetAside: on.listSetAside.handler(({ input }) => listSetAside(input)),
  retrySetAside: on.retrySetAside.handler(async ({ input, context }) => presentSetAside(await retrySetAside(context.ctx, input.id))),
  dismissSetAside: on.dismissSetAside.handler(async ({ input, context }) => presentSetAside(await dismissSetAside(context.ctx, input))),
  listDead: on.listDead.handler(({ input }) => listDeadDuties(input)),
  retryDead: on.retryDead.handler(async ({ input, context }) => afterChange(await retryDuty(context.ctx, input.id))),
  dismissDead: on.dismissDead.handler(async ({ input, context }) => afterChange(await dismissDuty(context.ctx, input))),
});

async function overview() {
  const [engines, readers, duties] = await Promise.all([engineStates(), readerStates(), dutyStates()]);
  return { at: now().toISOString(), engines, readers, duties };
}

/** Who settled a duty sees the count without it at once. */
function afterChange(duty: Parameters<typeof presentDuty>[0]) {
  forgetDutyStates();
  return presentDuty(duty);
}
