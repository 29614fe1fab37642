import { agentsWithSkills, setSkills } from "../auth/index.ts";
import { plansNamingTags } from "../routing/index.ts";
import { namesTag } from "../../../shared/tags/tagNaming.ts";
import type { TagAsker } from "../tags/index.ts";

/** People have the skills that plans ask for by tags: where a plan takes the tag for a skill, the skill goes along (SKILL-1). */
export const agentsNamingTags: TagAsker = {
  of: "agent",
  naming: async (names, tx) => {
    const plans = await plansNamingTags.naming(names, tx);
    if (
      !names.some((name) =>
        namesTag(
          plans.map(({ asked }) => asked),
          name,
        ),
      )
    )
      return [];
    return (await agentsWithSkills(tx)).map(({ _id, skills }) => ({ id: String(_id), asked: { skills } }));
  },
  put: (tx, { id, asked }) => setSkills(tx, id, () => (asked as { skills: string[] }).skills),
};
