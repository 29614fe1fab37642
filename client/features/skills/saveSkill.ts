import { useMutation } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import type { Skill } from "../../../shared/skills/skills.api.ts";
import { api } from "../../platform/api.ts";
import { agentsQuery, queries } from "../../platform/queries.ts";
import { tagsQuery } from "../../platform/work/tags.ts";
import { undoable } from "../../ui/floating/undoable.ts";

/** Does something to a skill, reads people, skills and tags afresh, and says when it is done. */
export const useSkillAct = (onDone: () => void) =>
  useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
    // The first half of it may be done when the second is refused.
    onSettled: afresh,
    onSuccess: onDone,
  });

const afresh = () => Promise.all([agentsQuery, tagsQuery].map(({ queryKey }) => queries.invalidateQueries({ queryKey })));

/** Takes a skill from everybody, and offers the way back. */
export async function removeSkill({ name }: Skill, t: TFunction) {
  await api.skills.remove({ name });
  undoable(t("skills.removed", { name }), t("ui.undo"), async () => (await api.skills.bringBack({ name }), await afresh()));
}

/** The name first, so that who is given the skill has it under the new one. */
export async function saveSkill(skill: Skill | null, name: string, chosen: Skill["agentIds"]) {
  const had = skill?.agentIds ?? [];
  const is = skill && skill.name !== name ? (await api.skills.rename({ name: skill.name, newName: name })).name : name;
  const [give, take] = [chosen.filter((id) => !had.includes(id)), had.filter((id) => !chosen.includes(id))];
  if (give.length + take.length > 0) await api.skills.hand({ name: is, give, take });
}
