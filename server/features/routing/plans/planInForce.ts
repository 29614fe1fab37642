import type { Types } from "mongoose";
import { askedSkills, eachOnce } from "../../../../shared/skills/skillKey.ts";
import { tagKey } from "../../../../shared/tags/tagNaming.ts";
import type { DepartmentPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import { systemCtx } from "../../../platform/ctx.ts";
import { tagNamesNow } from "../../tags/index.ts";
import { storedPlan } from "./routingPlan.model.ts";

/** `calledNow`: how tags are called that something may carry under their name of until lately, by its key. Missing: none. */
export type PlanInForce = DepartmentPlan & { calledNow?: ReadonlyMap<string, string> };

/** How a department gives its work out, for whoever does so now: also what carries a tag under its name of until lately. */
export async function planInForce(departmentId: Types.ObjectId | string): Promise<PlanInForce> {
  const { was = [], ...plan } = await storedPlan(departmentId);
  if (was.length === 0) return plan;
  const { called } = await tagNamesNow(systemCtx(), was);
  return { ...plan, calledNow: new Map(was.map((name) => [tagKey(name), called(name)])) };
}

/** Of these tags those that a plan takes for skills, each as it is called now: people have the skill of that name from the rename on. */
export const skillsAskedBy = (tags: readonly string[], { skillTags, calledNow }: Pick<PlanInForce, "skillTags" | "calledNow">): string[] =>
  eachOnce(
    askedSkills(
      tags.map((tag) => calledNow?.get(tagKey(tag)) ?? tag),
      skillTags,
    ),
  );
