import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { useAvailabilities } from "../../../platform/availabilities.ts";
import { useNames } from "../../../platform/people.ts";
import { SelectField } from "../../../ui/forms/SelectField.tsx";

/** Who is there in the department, and whom it may be meant for; anybody there may accept all the same. */
export function PersonThere({ departmentId, value, onChange }: { departmentId: string; value: string; onChange: (id: string) => void }) {
  const { t } = useTranslation();
  const { agents } = useNames();
  const { of, wordsOf } = useAvailabilities();
  const people = agents.filter(({ active, departmentIds }) => active && departmentIds.includes(departmentId as never));
  const there = people.filter(({ id }) => of(id).state === "available").length;
  return (
    <SelectField
      label={t("transfer.person")}
      aside={t("transfer.thereNow", { count: there, of: people.length })}
      value={people.some(({ id }) => id === value) ? value : ""}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t("transfer.anybody")}</option>
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name} · {wordsOf(id)}
        </option>
      ))}
    </SelectField>
  );
}
