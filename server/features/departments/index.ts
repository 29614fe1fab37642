export { addDepartment } from "./commands/addDepartment.ts";
export { departmentAdded, departmentChanged } from "./department.events.ts";
export type { DepartmentRecord } from "./department.model.ts";
export { departmentBroadcasts } from "./departments.broadcasts.ts";
export { departmentsRoutes } from "./departments.routes.ts";
export { defaultDepartment, findDepartment, listDepartments } from "./findDepartments.ts";
export { findOrganisation, OrganisationModel, type OrganisationRecord } from "./organisation.model.ts";
