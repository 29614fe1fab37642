export { addDepartment } from "./commands/addDepartment.ts";
export { makeDefaultDepartment, moveDepartment } from "./commands/arrangeDepartments.ts";
export { changeDepartment } from "./commands/changeDepartment.ts";
export { addTeam, changeTeam, deleteTeam, restoreTeam } from "./commands/changeTeams.ts";
export {
  departmentAdded,
  departmentChanged,
  departmentMadeDefault,
  departmentMoved,
  teamChanged,
  type DefaultMade,
  type DepartmentMove,
} from "./department.events.ts";
export type { DepartmentRecord } from "./department.model.ts";
export { departmentBroadcasts } from "./departments.broadcasts.ts";
export { departmentsRoutes } from "./departments.routes.ts";
export { defaultDepartment, findDepartment, listDepartments } from "./findDepartments.ts";
export { findTeams, listTeams, presentTeam } from "./findTeams.ts";
export { findOrganisation, OrganisationModel, type OrganisationRecord } from "./organisation.model.ts";
export type { TeamRecord } from "./team.model.ts";
export { departmentList } from "./departmentList.ts";
