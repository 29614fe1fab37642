import type { Broadcasts } from "../../platform/sockets/broadcast.ts";
import { departmentAdded, departmentChanged, departmentMadeDefault, departmentMoved } from "./department.events.ts";
import { forgetDepartments } from "./departmentList.ts";

const forget = { before: forgetDepartments, tell: () => [] };

export const departmentBroadcasts: Broadcasts = {
  [departmentAdded.type]: forget,
  [departmentChanged.type]: forget,
  [departmentMoved.type]: forget,
  [departmentMadeDefault.type]: forget,
};
