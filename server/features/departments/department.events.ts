import { defineEvent } from "../../platform/eventLog/index.ts";
import type { DepartmentRecord } from "./department.model.ts";
import type { TeamRecord } from "./team.model.ts";

export const departmentAdded = defineEvent<{ department: DepartmentRecord }>("department.added");
export const departmentChanged = defineEvent<{ before: DepartmentRecord; after: DepartmentRecord }>("department.changed");
/** A department stands at another place of the list, told from 1, with the ids of all in their order. */
export interface DepartmentMove {
  departmentId: string;
  before: { name: string; place: number };
  after: { name: string; place: number };
  order: { before: string[]; after: string[] };
}
export const departmentMoved = defineEvent<DepartmentMove>("department.moved");
/** Another department takes what no rule sends elsewhere. */
export interface DefaultMade {
  departmentId: string;
  before: { takesRest: string };
  after: { takesRest: string };
  previousId: string;
}
export const departmentMadeDefault = defineEvent<DefaultMade>("department.madeDefault");
/** A team was added (no `before`), renamed or removed (no `after`), with the ids of who was taken out of it. */
export const teamChanged = defineEvent<{ before: TeamRecord | null; after: TeamRecord | null; people?: string[] }>("team.changed");
