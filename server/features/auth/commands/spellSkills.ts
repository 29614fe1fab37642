import { eachOnce, skillKey } from "../../../../shared/skills/skillKey.ts";
import type { Tx } from "../../../platform/ctx.ts";
import { agentsWithSkills } from "./skillsOf.ts";

/** Skills as others who have them write them, each once: "visa" is no other skill than "Visa" (SKILL-1). */
export async function spellSkills(tx: Tx, agentId: string, names: string[]): Promise<string[]> {
  const others = (await agentsWithSkills(tx)).filter(({ _id }) => String(_id) !== agentId);
  const known = new Map(others.flatMap(({ skills }) => skills).map((name) => [skillKey(name), name]));
  return eachOnce(names.map((name) => known.get(skillKey(name)) ?? name));
}
