import mongoose from "mongoose";
import type { Tx } from "../../platform/ctx.ts";
import { pageFilter, pageOfRows } from "../../platform/database/index.ts";
import { fault } from "../../platform/fault.ts";
import { abilitiesOf } from "./abilitiesOf.ts";
import { AgentModel, type AgentRecord } from "./agent.model.ts";
import { presentAgent } from "./presentAgent.ts";

/** People inside by name, keyset-paged. */
export async function listAgents({
  departmentId,
  after,
  limit,
}: {
  departmentId?: string | undefined;
  after?: string | undefined;
  limit: number;
}) {
  const within = departmentId ? { departmentIds: new mongoose.Types.ObjectId(departmentId) } : {};
  const rows = await AgentModel.find(pageFilter(within, after, "name", 1))
    .sort({ name: 1, _id: 1 })
    .limit(limit + 1)
    .lean();
  return pageOfRows(rows, limit, (row) => row.name, presentAgent);
}

/** Everybody inside; some hundreds at most, for the product's own use. */
export const listAllAgents = () => AgentModel.find().sort({ name: 1, _id: 1 }).lean();

/** Everybody of a department. */
export const listAgentsOf = (departmentId: string) =>
  AgentModel.find({ departmentIds: new mongoose.Types.ObjectId(departmentId), active: true })
    .sort({ name: 1, _id: 1 })
    .lean();

/** An agent by id. Faults: record.notFound. */
export async function findAgent(id: string, tx?: Tx): Promise<AgentRecord> {
  const agent = await AgentModel.findById(id)
    .session(tx?.tx ?? null)
    .lean();
  if (!agent) throw fault("record.notFound", { kind: "agent" });
  return agent;
}

/** Whether an agent can be given a conversation of a department: active, allowed to answer, and of that department or of all. */
export function whyCannotHold(agent: AgentRecord, departmentId: string): "inactive" | "cannotReply" | "otherDepartment" | null {
  if (!agent.active) return "inactive";
  const abilities = abilitiesOf(agent);
  if (!abilities.has("conversation.reply")) return "cannotReply";
  const within = abilities.has("conversation.readAll") || agent.departmentIds.some((id) => String(id) === departmentId);
  return within ? null : "otherDepartment";
}
