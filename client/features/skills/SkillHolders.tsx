import { useState } from "react";
import type { Skill } from "../../../shared/skills/skills.api.ts";
import { useNames } from "../../platform/people.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { Ticks } from "../../ui/forms/Ticks.tsx";

const many = 12;
type Ids = Skill["agentIds"];

/** Who has a skill, each with a box to tick; where people are many, they are found by name or department. */
export function SkillHolders({ chosen, onChange }: { chosen: Ids; onChange: (ids: Ids) => void }) {
  const { t } = useTranslation();
  const { agents, department } = useNames();
  const [text, setText] = useState("");
  const placeOf = ({ departmentIds }: (typeof agents)[number]) => departmentIds.map(department).join(t("skills.comma"));
  const people = agents.filter(({ id, active }) => active || chosen.includes(id));
  const typed = text.trim().toLowerCase();
  const fits = people.filter((one) => `${one.name} ${placeOf(one)}`.toLowerCase().includes(typed));
  return (
    <>
      {people.length > many && <Field label={t("skills.find")} value={text} onChange={({ target }) => setText(target.value)} />}
      <div className="skill-people">
        <Ticks label={t("skills.has", { count: chosen.length })} all={fits} chosen={chosen} onChange={onChange} aside={placeOf} />
      </div>
    </>
  );
}
