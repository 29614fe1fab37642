import { Types } from "mongoose";
import type { Ctx, Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { deleteTeam, restoreTeam, type TeamRecord } from "../../departments/index.ts";
import { AgentModel, type AgentRecord } from "../agent.model.ts";
import { agentChanged } from "../auth.events.ts";

/** Removes a team and takes its people out of it; answers how many. They keep all else. Faults: record.notFound. */
export const removeTeam = (ctx: Ctx, id: string): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const teamId = new Types.ObjectId(id);
    const people = await AgentModel.find({ teamIds: teamId }, { teamIds: 1 }).session(tx.tx).lean();
    await deleteTeam(
      tx,
      id,
      people.map(({ _id }) => String(_id)),
    );
    for (const agent of people) await setTeams(tx, agent, without(agent.teamIds, teamId));
    return people.length;
  });

/** A removed team again, with those of its people who are still of its department. Faults: record.notFound, team.nameTaken. */
export const bringBackTeam = (ctx: Ctx, team: TeamRecord, people: string[]): Promise<TeamRecord> =>
  inTransaction(ctx, async (tx) => {
    const restored = await restoreTeam(tx, team);
    const still = { _id: { $in: people.map((id) => new Types.ObjectId(id)) }, departmentIds: team.departmentId };
    for (const agent of await AgentModel.find(still, { teamIds: 1 }).session(tx.tx).lean())
      await setTeams(tx, agent, [...without(agent.teamIds, team._id), team._id]);
    return restored;
  });

const without = (teamIds: Types.ObjectId[], teamId: Types.ObjectId) => teamIds.filter((one) => !one.equals(teamId));

async function setTeams(tx: Tx, { _id, teamIds: before }: Pick<AgentRecord, "_id" | "teamIds">, teamIds: Types.ObjectId[]) {
  await AgentModel.updateOne({ _id }, { $set: { teamIds } }, { session: tx.tx });
  await append(tx, agentChanged, { agentId: String(_id), before: { teamIds: before }, after: { teamIds } });
}
