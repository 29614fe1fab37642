import { skillKey } from "../../../shared/skills/skillKey.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { newestEvents } from "../../platform/eventLog/index.ts";
import { fault } from "../../platform/fault.ts";
import { listSkills } from "./listSkills.ts";
import { moveSkill } from "./moveSkill.ts";
import { skillChanged, type SkillChange, type SkillMove } from "./skills.events.ts";

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

/**
 * A removed skill again, as it was before the newest time it was removed; answers for how many. Faults: record.notFound where it never was
 * removed, audit.cannotUndo where somebody gave it since, and those of `moveSkill`.
 */
export async function bringBackSkill(ctx: Ctx, name: string): Promise<number> {
  const only = { "payload.before.name": name, "payload.after": null };
  const [removal] = await newestEvents<SkillChange>({ types: [skillChanged.type], only }, 1);
  if (!removal) throw fault("record.notFound", { kind: "skill" });
  const { move } = removal.payload;
  if (!(await skillMoveStands(move))) throw fault("audit.cannotUndo", {});
  await takeSkillBack(ctx, move);
  return move.people.length;
}
