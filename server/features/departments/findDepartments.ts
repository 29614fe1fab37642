import type { Department } from "../../../shared/departments/department.schema.ts";
import type { DepartmentId } from "../../../shared/contract/ids.ts";
import type { Tx } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import { DepartmentModel, type DepartmentRecord } from "./department.model.ts";

/** All departments in their order; a handful, so never paged. */
export const listDepartments = (tx?: Tx): Promise<DepartmentRecord[]> =>
  DepartmentModel.find()
    .sort({ order: 1, _id: 1 })
    .session(tx?.tx ?? null)
    .lean();

/** A department by id. Faults: record.notFound. */
export async function findDepartment(id: string, tx?: Tx): Promise<DepartmentRecord> {
  const department = await DepartmentModel.findById(id)
    .session(tx?.tx ?? null)
    .lean();
  if (!department) throw fault("record.notFound", { kind: "department" });
  return department;
}

/** The department that takes what no rule sends elsewhere. There is one from set-up on. */
export async function defaultDepartment(tx?: Tx): Promise<DepartmentRecord> {
  const department = await DepartmentModel.findOne({ isDefault: true })
    .session(tx?.tx ?? null)
    .lean();
  if (!department) throw fault("record.notFound", { kind: "department" });
  return department;
}

export const presentDepartment = ({ _id, name, nameZh, icon, isDefault, onlyAssigneeAnswers }: DepartmentRecord): Department => ({
  id: String(_id) as DepartmentId,
  name,
  nameZh,
  icon,
  isDefault,
  ...(onlyAssigneeAnswers ? { onlyAssigneeAnswers } : {}),
});
