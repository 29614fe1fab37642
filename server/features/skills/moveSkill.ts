import { eachOnce, replaced, skillKey } from "../../../shared/skills/skillKey.ts";
import type { Ctx, Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { append } from "../../platform/eventLog/index.ts";
import { requireNeeds } from "../../platform/http/procedures.ts";
import { setSkills } from "../auth/index.ts";
import { putPlan, storedPlan } from "../routing/index.ts";
import { renameTag } from "../naming/index.ts";
import { accessTag, presentTag } from "../tags/index.ts";
import { skillChanged, type SkillMove } from "./skills.events.ts";

/**
 * Moves a skill at once for people, plans and the tag that asks for it, as one entry of the audit trail. Faults: ability.missing where a
 * plan or a tag is touched by who may not, tag.nameTaken, record.notFound where the tag is gone since.
 */
export const moveSkill = (ctx: Ctx, move: SkillMove): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { from, to, people, plans, tagId, back } = move;
    if (plans.length > 0) requireNeeds(tx, "routing.manage");
    for (const { id, besides } of people) await setSkills(tx, id, (before) => replaced(before, from, to, back && besides));
    for (const { id, besides } of plans) {
      const { was = [], ...plan } = await storedPlan(id, tx);
      const skillTags = replaced(plan.skillTags, from, to, back && besides);
      // What carries the tag follows by itself, and asks for a skill until it has.
      const lately = tagId && from && to ? eachOnce([...was.filter((name) => skillKey(name) !== skillKey(to)), from]) : was;
      await putPlan(tx, { ...plan, skillTags, ...(lately.length > 0 ? { was: lately } : {}) });
    }
    if (tagId && to) await moveTag(tx, tagId, to);
    await append(tx, skillChanged, { before: from ? { name: from } : null, after: to ? { name: to } : null, move });
  });

/** What carries the tag follows by itself, and what else asks for it. */
async function moveTag(tx: Tx, id: string, name: string) {
  requireNeeds(tx, "tag.manage");
  await renameTag(tx, { ...presentTag(await accessTag(tx, id)), name }, false);
}
