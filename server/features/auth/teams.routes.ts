import { os } from "../../platform/http/procedures.ts";
import { addTeam, changeTeam, listTeams, presentTeam } from "../departments/index.ts";
import { removeTeam } from "./commands/removeTeam.ts";

const on = os.teams;

/** Teams belong to departments; they are answered here because removing one takes people out of it. */
export const teamsRoutes = on.router({
  list: on.list.handler(async () => ({ items: (await listTeams()).map(presentTeam) })),
  create: on.create.handler(async ({ input, context }) => presentTeam(await addTeam(context.ctx, input))),
  change: on.change.handler(async ({ input, context }) => presentTeam(await changeTeam(context.ctx, input))),
  remove: on.remove.handler(async ({ input, context }) => ({ removed: true, takenOut: await removeTeam(context.ctx, input.id) })),
});
