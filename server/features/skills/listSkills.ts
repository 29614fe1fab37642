import type { AgentId, DepartmentId } from "../../../shared/contract/ids.ts";
import type { Skill } from "../../../shared/skills/skills.api.ts";
import { skillKey } from "../../../shared/skills/skillKey.ts";
import type { Tx } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import { agentsWithSkills } from "../auth/index.ts";
import { plansWithSkills } from "../routing/index.ts";

/** Every skill that somebody has or a plan asks for, by name, as it is written first; some dozens, so never paged. */
export async function listSkills(tx?: Tx): Promise<Skill[]> {
  const skills = new Map<string, Skill>();
  const skillOf = (name: string): Skill => {
    const known = skills.get(skillKey(name)) ?? { name: name.trim(), agentIds: [], departmentIds: [] };
    skills.set(skillKey(name), known);
    return known;
  };
  for (const { _id, skillTags } of await plansWithSkills(tx))
    for (const name of skillTags) note(skillOf(name).departmentIds, String(_id) as DepartmentId);
  for (const { _id, skills: names } of await agentsWithSkills(tx))
    for (const name of names) note(skillOf(name).agentIds, String(_id) as AgentId);
  return [...skills.entries()].toSorted(([a], [b]) => a.localeCompare(b)).map(([, skill]) => skill);
}

const note = <Id extends string>(ids: Id[], id: Id) => void (ids.includes(id) || ids.push(id));

/** A skill in whatever case it is asked for. Faults: record.notFound. */
export async function accessSkill(tx: Tx, name: string): Promise<Skill> {
  const skill = (await listSkills(tx)).find((one) => skillKey(one.name) === skillKey(name));
  if (!skill) throw fault("record.notFound", { kind: "skill" });
  return skill;
}
