import { mostSkills, replaced, skillKey } from "../../../shared/skills/skillKey.ts";
import type { Skill } from "../../../shared/skills/skills.api.ts";
import type { Ctx, Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { fault } from "../../platform/fault.ts";
import { changeAgent, findAgent } from "../auth/index.ts";
import { addTag, listTags } from "../tags/index.ts";
import { accessSkill, listSkills } from "./listSkills.ts";
import { moveSkill } from "./moveSkill.ts";
import type { Holder } from "./skills.events.ts";

const isOf = (name: string) => (one: { name: string }) => skillKey(one.name) === skillKey(name);

/** Gives a skill to people and takes it from others, each told as a change of that person; answers of how many. Faults: record.notFound, skill.tooMany. */
export const handSkill = (ctx: Ctx, { name, give, take }: { name: string; give: string[]; take: string[] }): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const known = (await listSkills(tx)).find(isOf(name))?.name ?? name;
    let changed = 0;
    for (const id of new Set([...give, ...take])) {
      const { name: who, skills } = await findAgent(id, tx);
      if (skills.some((one) => skillKey(one) === skillKey(name)) === give.includes(id)) continue;
      if (give.includes(id) && skills.length >= mostSkills) throw fault("skill.tooMany", { name: who, most: mostSkills });
      await changeAgent(tx, { id, skills: give.includes(id) ? replaced(skills, null, known) : replaced(skills, known, null) });
      changed += 1;
    }
    return changed;
  });

/**
 * Another name for a skill, for everybody and wherever routing asks for it; where the name is another skill's the two become one. The tag
 * routing asks by goes with it. Faults: record.notFound, tag.nameTaken, ability.missing.
 */
export const renameSkill = (ctx: Ctx, { name, newName }: { name: string; newName: string }): Promise<{ name: string; changed: number }> =>
  inTransaction(ctx, async (tx) => {
    const skill = await accessSkill(tx, name);
    const other = (await listSkills(tx)).find(isOf(newName));
    const into = other && other.name !== skill.name ? other : undefined;
    const to = into?.name ?? newName;
    if (to === skill.name) return { name: to, changed: 0 };
    const tagId = skill.departmentIds.length > 0 ? await tagOf(tx, skill) : null;
    await moveSkill(tx, { from: skill.name, to, ...holdersOf(skill, into), tagId, back: false });
    return { name: to, changed: skill.agentIds.length };
  });

/** Takes a skill from everybody and out of every plan; conversations keep the tag. Faults: record.notFound, ability.missing. */
export const removeSkill = (ctx: Ctx, name: string): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const skill = await accessSkill(tx, name);
    await moveSkill(tx, { from: skill.name, to: null, ...holdersOf(skill), tagId: null, back: false });
    return skill.agentIds.length;
  });

const holdersOf = ({ agentIds, departmentIds }: Skill, into?: Skill) => ({
  people: agentIds.map((id): Holder => ({ id, besides: into?.agentIds.includes(id) ?? false })),
  plans: departmentIds.map((id): Holder => ({ id, besides: into?.departmentIds.includes(id) ?? false })),
});

/** A desk of before there was a list of tags may lack the one its plan asks by: it joins the list, so that what carries it follows. */
async function tagOf(tx: Tx, { name }: Skill): Promise<string> {
  const known = (await listTags()).find(isOf(name));
  return known?.id ?? String((await addTag(tx, { name, nameZh: null, colour: "grey", description: "" }))._id);
}
