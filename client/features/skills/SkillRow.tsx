import type { Skill } from "../../../shared/skills/skills.api.ts";
import { useNames } from "../../platform/people.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Button } from "../../ui/Button.tsx";

const named = 5;

/** One skill: how many have it and who, and which departments' routing asks for it. */
export function SkillRow({ skill, may, onEdit }: { skill: Skill; may: boolean; onEdit: () => void }) {
  const { t } = useTranslation();
  const { agent, department } = useNames();
  const { name, agentIds, departmentIds } = skill;
  const more = agentIds.length - named;
  const names = agentIds.slice(0, named).map(agent).filter(Boolean);
  return (
    <tr>
      <td>
        <b className="wrap-any">{name}</b>
      </td>
      <td>
        <span className={agentIds.length === 0 && departmentIds.length > 0 ? "skill-missing" : ""}>
          {agentIds.length === 0 ? t("skills.nobody") : t("skills.count", { count: agentIds.length })}
        </span>
        {names.length > 0 && (
          <p className="hint">{[...names, ...(more > 0 ? [t("skills.more", { count: more })] : [])].join(t("skills.comma"))}</p>
        )}
      </td>
      <td>{departmentIds.map(department).filter(Boolean).join(t("skills.comma"))}</td>
      <td className="acts">
        {may && (
          <Button small look="quiet" label={t("skills.editOne", { name })} onClick={onEdit}>
            {t("skills.edit")}
          </Button>
        )}
      </td>
    </tr>
  );
}
