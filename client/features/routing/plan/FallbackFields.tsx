import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { DepartmentPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import { skillsQuery } from "../../../platform/work/skills.ts";
import { Field } from "../../../ui/forms/Field.tsx";
import { KnownWords } from "../../../ui/forms/KnownWords.tsx";
import { MinutesField } from "./MinutesField.tsx";

interface Props {
  plan: DepartmentPlan;
  /** As they are typed. */
  tags: string;
  onTags: (text: string) => void;
  onChange: (part: Partial<DepartmentPlan>) => void;
}

/** What is given up when nobody fits and after how long, and which tags ask for a skill. */
export function FallbackFields({ plan, tags, onTags, onChange }: Props) {
  const { t } = useTranslation();
  const { data: skills = [] } = useQuery(skillsQuery);
  return (
    <section className="panel" aria-labelledby="fallbacks">
      <header>
        <h2 id="fallbacks">{t("routing.plan.fallbacks")}</h2>
      </header>
      <div className="in fields">
        <MinutesField
          label={t("routing.plan.language")}
          hint={t("routing.plan.emptyNever")}
          value={plan.languageFallbackMinutes}
          onChange={(languageFallbackMinutes) => onChange({ languageFallbackMinutes })}
        />
        <MinutesField
          label={t("routing.plan.skill")}
          hint={t("routing.plan.emptyNever")}
          value={plan.skillFallbackMinutes}
          onChange={(skillFallbackMinutes) => onChange({ skillFallbackMinutes })}
        />
        <MinutesField
          label={t("routing.plan.returnChats")}
          most={1440}
          required
          value={plan.returnChatsMinutes}
          onChange={(minutes) => onChange({ returnChatsMinutes: minutes ?? 0 })}
        />
        <Field
          label={t("routing.plan.skillTags")}
          hint={t("routing.plan.skillTagsHint")}
          value={tags}
          onChange={({ target }) => onTags(target.value)}
        />
        <KnownWords text={tags} known={skills.map(({ name }) => name)} onChange={onTags} />
      </div>
    </section>
  );
}
