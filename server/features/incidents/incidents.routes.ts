import { os } from "../../platform/http/procedures.ts";
import { changeIncident, listIncidents, openIncident } from "./changeIncidents.ts";
import { presentIncident } from "./incident.model.ts";
import { conversationsOf, linkConversation } from "./linkIncident.ts";

const on = os.incidents;

export const incidentsRoutes = on.router({
  list: on.list.handler(({ input }) => listIncidents(input)),
  open: on.open.handler(async ({ input, context }) => presentIncident(await openIncident(context.ctx, input))),
  change: on.change.handler(async ({ input, context }) => presentIncident(await changeIncident(context.ctx, input))),
  conversations: on.conversations.handler(({ input, context }) => conversationsOf(context.ctx, input)),
  link: on.link.handler(async ({ input, context }) => (await linkConversation(context.ctx, input), { linked: input.linked })),
});
