import { os } from "../../platform/http/procedures.ts";
import { addDepartment } from "./commands/addDepartment.ts";
import { changeDepartment } from "./commands/changeDepartment.ts";
import { listDepartments, presentDepartment } from "./findDepartments.ts";

export const departmentsRoutes = os.departments.router({
  list: os.departments.list.handler(async () => ({ items: (await listDepartments()).map(presentDepartment) })),
  create: os.departments.create.handler(async ({ input, context }) => presentDepartment(await addDepartment(context.ctx, input))),
  change: os.departments.change.handler(async ({ input, context }) => presentDepartment(await changeDepartment(context.ctx, input))),
});
