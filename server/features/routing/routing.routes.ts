import { os } from "../../platform/http/procedures.ts";
import { findAgent } from "../auth/index.ts";
import { findDepartment } from "../departments/index.ts";
import { availabilityDay } from "./availability/availabilityDay.ts";
import { listAvailabilities, listSpans, presentAvailability } from "./availability/listAvailabilities.ts";
import { setAvailability } from "./availability/setAvailability.ts";
import { presentRow } from "../conversations/index.ts";
import { acceptOffer, passOffer } from "./offers/answerOffer.ts";
import { myOffers } from "./offers/myOffers.ts";
import { outlookFor } from "./outlookFor.ts";
import { changePlan } from "./plans/changePlan.ts";
import { tryPlan } from "./plans/tryPlan.ts";
import { planOf } from "./plans/routingPlan.model.ts";
import { listEntries, listQueues } from "./queue/listQueue.ts";
import { takeNext } from "./takeNext.ts";

export const workOffersRoutes = os.workOffers.router({
  mine: os.workOffers.mine.handler(({ context }) => myOffers(context.ctx)),
  accept: os.workOffers.accept.handler(async ({ input, context: { ctx } }) => presentRow(await acceptOffer(ctx, input))),
  pass: os.workOffers.pass.handler(({ input, context: { ctx } }) => passOffer(ctx, input)),
});

export const routingRoutes = os.routing.router({
  availabilities: os.routing.availabilities.handler(() => listAvailabilities()),
  setMine: os.routing.setMine.handler(async ({ input, context: { ctx } }) =>
    presentAvailability(await setAvailability(ctx, { ...input, agentId: ctx.actor.id ?? "", cause: "self" })),
  ),
  setOf: os.routing.setOf.handler(async ({ input, context: { ctx } }) => {
    const agent = await findAgent(input.agentId);
    return presentAvailability(await setAvailability(ctx, { ...input, agentId: String(agent._id), cause: "lead" }));
  }),
  spans: os.routing.spans.handler(({ input }) => listSpans(input)),
  myDay: os.routing.myDay.handler(({ input, context: { ctx } }) => availabilityDay({ ...input, agentId: ctx.actor.id ?? "" })),
  dayOf: os.routing.dayOf.handler(({ input }) => availabilityDay(input)),
  queues: os.routing.queues.handler(({ context }) => listQueues(context.ctx)),
  entries: os.routing.entries.handler(({ input, context }) => listEntries(context.ctx, input)),
  takeNext: os.routing.takeNext.handler(({ input, context }) => takeNext(context.ctx, input)),
  plan: os.routing.plan.handler(async ({ input }) => planOf((await findDepartment(input.departmentId))._id)),
  changePlan: os.routing.changePlan.handler(({ input, context }) => changePlan(context.ctx, input)),
  tryPlan: os.routing.tryPlan.handler(({ input }) => tryPlan(input.plan, input.work)),
  outlook: os.routing.outlook.handler(({ input, context }) => outlookFor(context.ctx, input.id)),
});
