import { useState } from "react";
import type { Skill } from "../../../shared/skills/skills.api.ts";
import { useNames } from "../../platform/people.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Button } from "../../ui/Button.tsx";

/** Takes a skill from everybody at the second press; after the first stands what it will do. */
export function RemoveSkill({ skill, onRemove }: { skill: Skill; onRemove: () => void }) {
  const { t, i18n } = useTranslation();
  const { department } = useNames();
  const [asked, setAsked] = useState(false);
  const departments = skill.departmentIds.map(department).join(t("skills.comma"));
  const will = [
    t("skills.removeWill", { count: skill.agentIds.length }),
    ...(departments ? [t("skills.removePlan", { departments })] : []),
    t("skills.back"),
  ];
  return (
    <span className="skill-remove">
      {asked && (
        <span className="hint" role="status">
          {will.join(i18n.language === "zh-CN" ? "" : " ")}
        </span>
      )}
      <Button look={asked ? "danger" : "quiet"} onClick={() => (asked ? onRemove() : setAsked(true))}>
        {t(asked ? "skills.removeSure" : "skills.remove")}
      </Button>
    </span>
  );
}
