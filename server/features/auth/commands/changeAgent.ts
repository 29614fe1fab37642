import mongoose from "mongoose";
import type { RoleName } from "../../../../shared/auth/roles.ts";
import type { Ctx, Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { findDepartment } from "../../departments/index.ts";
import { AgentModel, type AgentRecord } from "../agent.model.ts";
import { agentChanged } from "../auth.events.ts";
import { endSessions } from "./addAgent.ts";

interface Change {
  id: string;
  name?: string | undefined;
  role?: RoleName | undefined;
  active?: boolean | undefined;
  departmentIds?: string[] | undefined;
  skills?: string[] | undefined;
  languages?: string[] | undefined;
}

/** Changes a person's role, departments, skills or activity; open sockets follow at once (SYNC-5). Faults: record.notFound, agent.lastAdministrator. */
export async function changeAgent(ctx: Ctx, { id, departmentIds, ...fields }: Change): Promise<AgentRecord> {
  for (const departmentId of departmentIds ?? []) await findDepartment(departmentId);
  const set = { ...fields, ...(departmentIds ? { departmentIds: departmentIds.map((one) => new mongoose.Types.ObjectId(one)) } : {}) };
  const agent = await inTransaction(ctx, async (tx) => {
    const before = await AgentModel.findByIdAndUpdate(id, { $set: set }, { session: tx.tx, returnDocument: "before" }).lean();
    if (!before) throw fault("record.notFound", { kind: "agent" });
    const after = { ...before, ...set } as AgentRecord;
    if (before.role === "administrator" && before.active) await keepOneAdministrator(tx);
    await append(tx, agentChanged, { agentId: id, before, after });
    return after;
  });
  if (!agent.active) await endSessions(id);
  return agent;
}

/** Somebody must be left who can undo it. Faults: agent.lastAdministrator. */
async function keepOneAdministrator(tx: Tx) {
  const left = await AgentModel.countDocuments({ role: "administrator", active: true }).session(tx.tx);
  if (left === 0) throw fault("agent.lastAdministrator", {});
}
