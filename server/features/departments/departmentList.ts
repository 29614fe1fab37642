import type { Department } from "../../../shared/departments/department.schema.ts";
import { now } from "../../platform/ctx.ts";
import { listDepartments, presentDepartment } from "./findDepartments.ts";

/** Asked for by every screen and changed once a month. A change forgets it in every process by its event; the time only bounds a lost one. */
const rememberMilliseconds = 5000;
let remembered: { until: number; items: Promise<Department[]> } | undefined;

/** All departments as the outside sees them. */
export function departmentList(): Promise<Department[]> {
  if (remembered && remembered.until > now().getTime()) return remembered.items;
  const items = listDepartments().then((departments) => departments.map(presentDepartment));
  items.catch(forgetDepartments);
  remembered = { until: now().getTime() + rememberMilliseconds, items };
  return items;
}

export const forgetDepartments = () => {
  remembered = undefined;
};
