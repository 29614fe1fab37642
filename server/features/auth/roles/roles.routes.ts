import { os } from "../../../platform/http/procedures.ts";
import { addRole, changeRole, listRoles, removeRole } from "./manageRoles.ts";

export const rolesRoutes = os.roles.router({
  list: os.roles.list.handler(async () => ({ items: await listRoles() })),
  add: os.roles.add.handler(({ input, context }) => addRole(context.ctx, input)),
  change: os.roles.change.handler(({ input, context }) => changeRole(context.ctx, input)),
  remove: os.roles.remove.handler(async ({ input, context }) => (await removeRole(context.ctx, input.key), {})),
});
