import { isDeepStrictEqual } from "node:util";
import mongoose from "mongoose";
import type { Ctx, Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { findDepartment, findTeams } from "../../departments/index.ts";
import { AgentModel, type AgentRecord } from "../agent.model.ts";
import { agentChanged } from "../auth.events.ts";
import { findAgent } from "../findAgents.ts";
import { givenBy } from "../roles/role.model.ts";
import { endSessions } from "./addAgent.ts";
import { spellSkills } from "./spellSkills.ts";

interface Change {
  id: string;
  name?: string | undefined;
  role?: string | undefined;
  active?: boolean | undefined;
  departmentIds?: string[] | undefined;
  teamIds?: string[] | undefined;
  skills?: string[] | undefined;
  languages?: string[] | undefined;
}

/**
 * Changes a person's role, departments, teams, skills or activity; open sockets follow at once (SYNC-5). Who leaves a department leaves its
 * teams. Faults: record.notFound, agent.lastAdministrator, agent.teamElsewhere.
 */
export async function changeAgent(ctx: Ctx, { id, departmentIds, teamIds, ...fields }: Change): Promise<AgentRecord> {
  for (const departmentId of departmentIds ?? []) await findDepartment(departmentId);
  const agent = await inTransaction(ctx, async (tx) => {
    const now = await findAgent(id, tx);
    const moves = departmentIds ?? teamIds;
    const place = moves && (await placeOf(tx, departmentIds ?? now.departmentIds.map(String), teamIds, now.teamIds.map(String)));
    const given = fields.role === undefined ? null : await givenBy(fields.role, tx);
    const skills = fields.skills && { skills: await spellSkills(tx, id, fields.skills) };
    const set = { ...fields, ...skills, ...place, ...given };
    const unset = given && !given.abilities ? { $unset: { abilities: 1 } } : {};
    const before = await AgentModel.findByIdAndUpdate(id, { $set: set, ...unset }, { session: tx.tx, returnDocument: "before" }).lean();
    if (!before) throw fault("record.notFound", { kind: "agent" });
    const { abilities: had, ...kept } = before;
    const after = { ...kept, ...(had && !given ? { abilities: had } : {}), ...set } as AgentRecord;
    if (before.role === "administrator" && before.active) await keepOneAdministrator(tx);
    // Saved as it was, it is no change: neither the trail nor anybody's socket has to do with it.
    if (!isDeepStrictEqual(told(before), told(after))) await append(tx, agentChanged, { agentId: id, before, after });
    return after;
  });
  if (!agent.active) await endSessions(id);
  return agent;
}

/** Ids as texts: two of the same id are not the same object. */
const told = (agent: AgentRecord): unknown => JSON.parse(JSON.stringify(agent));

/** Departments and teams that fit one another: chosen teams must be of the departments, kept ones stay as far as they are. */
async function placeOf(tx: Tx, departmentIds: string[], chosen: string[] | undefined, kept: string[]) {
  const teams = await findTeams(chosen ?? kept, tx);
  if (chosen && teams.length < new Set(chosen).size) throw fault("record.notFound", { kind: "team" });
  const fitting = teams.filter(({ departmentId }) => departmentIds.includes(String(departmentId)));
  if (chosen && fitting.length < teams.length) throw fault("agent.teamElsewhere", {});
  return { departmentIds: departmentIds.map((one) => new mongoose.Types.ObjectId(one)), teamIds: fitting.map(({ _id }) => _id) };
}

/** Somebody must be left who can undo it. Faults: agent.lastAdministrator. */
async function keepOneAdministrator(tx: Tx) {
  const left = await AgentModel.countDocuments({ role: "administrator", active: true }).session(tx.tx);
  if (left === 0) throw fault("agent.lastAdministrator", {});
}
