import type { Department } from "../../../shared/departments/department.schema.ts";
import { rememberFor } from "../../platform/database/index.ts";
import { listDepartments, presentDepartment } from "./findDepartments.ts";

/** Asked for by every screen and changed once a month. A change forgets it in every process by its event; the time only bounds a lost one. */
const list = rememberFor(5000, async () => (await listDepartments()).map(presentDepartment));

/** All departments as the outside sees them. */
export const departmentList = (): Promise<Department[]> => list.recall();

export const forgetDepartments = list.forget;
