import { Types } from "mongoose";
import { newId, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { teamChanged } from "../department.events.ts";
import { findDepartment } from "../findDepartments.ts";
import { TeamModel, type TeamRecord } from "../team.model.ts";

interface NewTeam {
  departmentId: string;
  name: string;
  nameZh: string | null;
}

/** Adds a team to a department. Faults: record.notFound (department), team.nameTaken within the department. */
export const addTeam = (ctx: Ctx, { departmentId, name, nameZh }: NewTeam): Promise<TeamRecord> =>
  namedOnce(() =>
    inTransaction(ctx, async (tx) => {
      const department = await findDepartment(departmentId, tx);
      const team: TeamRecord = { _id: newId(), departmentId: department._id, name, nameZh };
      await TeamModel.create([team], { session: tx.tx });
      await append(tx, teamChanged, { before: null, after: team });
      return team;
    }),
  );

/** Renames a team. Faults: record.notFound, team.nameTaken. */
export const changeTeam = (
  ctx: Ctx,
  { id, ...change }: { id: string; name?: string | undefined; nameZh?: string | null | undefined },
): Promise<TeamRecord> =>
  namedOnce(() =>
    inTransaction(ctx, async (tx) => {
      const set = { $set: change };
      const before = await TeamModel.findByIdAndUpdate(new Types.ObjectId(id), set, { session: tx.tx, returnDocument: "before" }).lean();
      if (!before) throw fault("record.notFound", { kind: "team" });
      const after = { ...before, ...change } as TeamRecord;
      await append(tx, teamChanged, { before, after });
      return after;
    }),
  );

/** Takes a team off the list, inside the transaction that takes `people` out of it. Faults: record.notFound. */
export async function deleteTeam(tx: Tx, id: string, people: string[]) {
  const before = await TeamModel.findByIdAndDelete(new Types.ObjectId(id), { session: tx.tx }).lean();
  if (!before) throw fault("record.notFound", { kind: "team" });
  await append(tx, teamChanged, { before, after: null, people });
}

/** A removed team again, by its old id. Faults: record.notFound (department), team.nameTaken. */
export const restoreTeam = (ctx: Ctx, team: TeamRecord): Promise<TeamRecord> =>
  namedOnce(() =>
    inTransaction(ctx, async (tx) => {
      await findDepartment(String(team.departmentId), tx);
      await TeamModel.create([team], { session: tx.tx });
      await append(tx, teamChanged, { before: null, after: team });
      return team;
    }),
  );

async function namedOnce<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isDuplicate(error, "name")) throw fault("team.nameTaken", {});
    throw error;
  }
}
