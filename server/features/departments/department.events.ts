import { defineEvent } from "../../platform/eventLog/index.ts";
import type { DepartmentRecord } from "./department.model.ts";

export const departmentAdded = defineEvent<{ department: DepartmentRecord }>("department.added");
export const departmentChanged = defineEvent<{ before: DepartmentRecord; after: DepartmentRecord }>("department.changed");
