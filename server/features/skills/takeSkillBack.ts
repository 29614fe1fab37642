import { skillKey } from "../../../shared/skills/skillKey.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { listSkills } from "./listSkills.ts";
import { moveSkill } from "./moveSkill.ts";
import type { SkillMove } from "./skills.events.ts";

/** True while whatever a move touched is still as it left it. */
export async function skillMoveStands({ from, to, people, plans }: SkillMove): Promise<boolean> {
  const skills = await listSkills();
  const skillOf = (name: string | null) => skills.find((one) => name !== null && skillKey(one.name) === skillKey(name));
  const [is, was] = [skillOf(to), skillOf(from)];
  const has = (skill: typeof is, all: boolean) => {
    const found = [
      ...people.map(({ id }) => Boolean(skill?.agentIds.some((one) => one === id))),
      ...plans.map(({ id }) => Boolean(skill?.departmentIds.some((one) => one === id))),
    ];
    return all ? found.every(Boolean) : found.some(Boolean);
  };
  return to === null ? !has(was, false) : has(is, true);
}

/** The opposite of a move, for whom it was made; what was had besides stays. Faults: those of `moveSkill`. */
export const takeSkillBack = (ctx: Ctx, { from, to, ...touched }: SkillMove): Promise<void> =>
  moveSkill(ctx, { ...touched, from: to, to: from, back: !touched.back });
