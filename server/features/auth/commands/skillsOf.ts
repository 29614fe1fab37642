import { mostSkills } from "../../../../shared/skills/skillKey.ts";
import type { Tx } from "../../../platform/ctx.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { AgentModel, type AgentRecord } from "../agent.model.ts";
import { agentChanged } from "../auth.events.ts";
import { findAgent } from "../findAgents.ts";

/** Everybody who has a skill, by name, with theirs; some hundreds at most. */
export const agentsWithSkills = (tx?: Tx): Promise<Pick<AgentRecord, "_id" | "skills">[]> =>
  AgentModel.find({ "skills.0": { $exists: true } }, { skills: 1 })
    .sort({ name: 1, _id: 1 })
    .session(tx?.tx ?? null)
    .lean();

/** Other skills for a person as a part of something larger, which stands in the audit trail instead of it. Faults: record.notFound, skill.tooMany. */
export async function setSkills(tx: Tx, id: string, change: (before: string[]) => string[]) {
  const { name, skills: before } = await findAgent(id, tx);
  const skills = change(before);
  if (skills.length > mostSkills && skills.length > before.length) throw fault("skill.tooMany", { name, most: mostSkills });
  await AgentModel.updateOne({ _id: id }, { $set: { skills } }, { session: tx.tx });
  await append(tx, agentChanged, { agentId: id, before: { skills: before }, after: { skills } });
}
