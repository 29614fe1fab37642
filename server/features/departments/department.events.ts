import { defineEvent } from "../../platform/eventLog/index.ts";
import type { DepartmentRecord } from "./department.model.ts";
import type { TeamRecord } from "./team.model.ts";

export const departmentAdded = defineEvent<{ department: DepartmentRecord }>("department.added");
export const departmentChanged = defineEvent<{ before: DepartmentRecord; after: DepartmentRecord }>("department.changed");
/** A team was added (no `before`), renamed or removed (no `after`), with the ids of who was taken out of it. */
export const teamChanged = defineEvent<{ before: TeamRecord | null; after: TeamRecord | null; people?: string[] }>("team.changed");
