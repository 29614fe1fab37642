import { Types } from "mongoose";
import type { DepartmentId, TeamId } from "../../../shared/contract/ids.ts";
import type { Team } from "../../../shared/departments/team.schema.ts";
import type { Tx } from "../../platform/ctx.ts";
import { TeamModel, type TeamRecord } from "./team.model.ts";

/** All teams by name; some dozens, so never paged. */
export const listTeams = () => TeamModel.find().sort({ name: 1, _id: 1 }).lean();

/** The teams of these ids, each once; unknown ones are left out. */
export const findTeams = (ids: string[], tx: Tx): Promise<TeamRecord[]> =>
  TeamModel.find({ _id: { $in: ids.map((id) => new Types.ObjectId(id)) } })
    .session(tx.tx)
    .lean();

export const presentTeam = ({ _id, departmentId, name, nameZh }: TeamRecord): Team => ({
  id: String(_id) as TeamId,
  departmentId: String(departmentId) as DepartmentId,
  name,
  nameZh,
});
