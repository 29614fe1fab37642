import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { skillsQuery } from "../../platform/work/skills.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { KnownWords } from "../../ui/forms/KnownWords.tsx";

/** A person's skills with commas between them; those that others have, or routing asks for, are offered. */
export function SkillsField({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { t } = useTranslation();
  const { data: known = [] } = useQuery(skillsQuery);
  return (
    <div className="field">
      <Field
        label={t("console.people.skills")}
        hint={t("console.people.commas")}
        value={text}
        onChange={({ target }) => onChange(target.value)}
      />
      <KnownWords text={text} known={known.map(({ name }) => name)} onChange={onChange} />
    </div>
  );
}
