import { Types } from "mongoose";
import type { Ctx, Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { deleteTeam } from "../../departments/index.ts";
import { AgentModel } from "../agent.model.ts";
import { agentChanged } from "../auth.events.ts";

/** Removes a team and takes its people out of it; answers how many. They keep all else. Faults: record.notFound. */
export const removeTeam = (ctx: Ctx, id: string): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    await deleteTeam(tx, id);
    return takeOut(tx, new Types.ObjectId(id));
  });

async function takeOut(tx: Tx, teamId: Types.ObjectId): Promise<number> {
  const agents = await AgentModel.find({ teamIds: teamId }, { teamIds: 1 }).session(tx.tx).lean();
  await AgentModel.updateMany({ teamIds: teamId }, { $pull: { teamIds: teamId } }, { session: tx.tx });
  for (const { _id, teamIds } of agents) {
    const left = teamIds.filter((one) => !one.equals(teamId));
    await append(tx, agentChanged, { agentId: String(_id), before: { teamIds }, after: { teamIds: left } });
  }
  return agents.length;
}
