import {
  changeDepartment,
  defaultDepartment,
  findDepartment,
  listDepartments,
  makeDefaultDepartment,
  moveDepartment,
  type DefaultMade,
  type DepartmentMove,
  type DepartmentRecord,
} from "../../departments/index.ts";
import { asWas, differing } from "./differing.ts";
import { isSame } from "./isSame.ts";
import { undoerOf } from "./undoer.ts";

const ofDepartment = ["name", "nameZh", "icon", "onlyAssigneeAnswers"] as const;

/** What a department is called, its icon, and whether one voice answers. */
export const undoDepartment = undoerOf<DepartmentRecord>(
  "department.manage",
  async (_ctx, { before, after }) => {
    if (!before || !after) return false;
    const [fields, now] = [differing(ofDepartment, before, after), await findDepartment(String(after._id))];
    return fields.length > 0 && fields.every((field) => isSame(now[field], after[field]));
  },
  (ctx, { before, after }) => {
    const [was, is] = [before as DepartmentRecord, after as DepartmentRecord];
    return changeDepartment(ctx, { ...asWas(differing(ofDepartment, was, is), was), id: String(is._id) });
  },
);

/** A department at its place of before, while the order is the one it was moved into. */
export const undoDepartmentMove = undoerOf<DepartmentMove["before"]>(
  "department.manage",
  async (_ctx, _told, { order }: DepartmentMove) =>
    isSame(
      (await listDepartments()).map(({ _id }) => String(_id)),
      order.after,
    ),
  (ctx, _told, { departmentId: id, before: { place: position }, order: { after: seen } }: DepartmentMove) =>
    moveDepartment(ctx, { id, position, seen }),
);

/** The department that took what no rule sends elsewhere takes it again. */
export const undoDefaultDepartment = undoerOf<DefaultMade["before"]>(
  "department.manage",
  async (_ctx, _told, { departmentId }: DefaultMade) => isSame((await defaultDepartment())._id, departmentId),
  (ctx, _told, { previousId }: DefaultMade) => makeDefaultDepartment(ctx, previousId),
);
