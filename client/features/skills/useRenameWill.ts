import type { Skill } from "../../../shared/skills/skills.api.ts";
import { useNames } from "../../platform/people.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";

/** What a name will do, in sentences; nothing where it does nothing beyond itself. */
export function useRenameWill(skill: Skill | null, name: string, other: Skill | undefined): string | null {
  const { t, i18n } = useTranslation();
  const { department } = useNames();
  if (!name || name === skill?.name) return null;
  if (!skill) return other ? t("skills.isThere", { name: other.name }) : null;
  const departments = skill.departmentIds.map(department).join(t("skills.comma"));
  const people = other
    ? t("skills.mergeWill", { from: skill.name, into: other.name })
    : t("skills.renameWill", { count: skill.agentIds.length });
  const asked = departments ? [t("skills.planWill", { departments }), t("skills.tagWill")] : [];
  return [people, ...asked, t("skills.back")].join(i18n.language === "zh-CN" ? "" : " ");
}
