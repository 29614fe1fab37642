import { os } from "../../platform/http/procedures.ts";
import { addDepartment } from "./commands/addDepartment.ts";
import { makeDefaultDepartment, moveDepartment } from "./commands/arrangeDepartments.ts";
import { changeDepartment } from "./commands/changeDepartment.ts";
import type { DepartmentRecord } from "./department.model.ts";
import { departmentList, forgetDepartments } from "./departmentList.ts";
import { presentDepartment } from "./findDepartments.ts";

export const departmentsRoutes = os.departments.router({
  list: os.departments.list.handler(async () => ({ items: await departmentList() })),
  create: os.departments.create.handler(async ({ input, context }) => afterChange(await addDepartment(context.ctx, input))),
  change: os.departments.change.handler(async ({ input, context }) => afterChange(await changeDepartment(context.ctx, input))),
  move: os.departments.move.handler(async ({ input, context }) => (await moveDepartment(context.ctx, input), listedAfresh())),
  makeDefault: os.departments.makeDefault.handler(
    async ({ input, context }) => (await makeDefaultDepartment(context.ctx, input.id), listedAfresh()),
  ),
});

async function listedAfresh() {
  forgetDepartments();
  return { items: await departmentList() };
}

/** Who changed it sees the change at once, before the event comes round. */
function afterChange(department: DepartmentRecord) {
  forgetDepartments();
  return presentDepartment(department);
}
