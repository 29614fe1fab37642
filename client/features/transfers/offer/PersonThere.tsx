import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { useAvailabilities } from "../../../platform/availabilities.ts";
import { useNames } from "../../../platform/people.ts";
import { PersonField } from "../../../ui/forms/PersonField.tsx";

/** Who is there in the department, and whom it may be meant for; anybody there may accept all the same. */
export function PersonThere({ departmentId, value, onChange }: { departmentId: string; value: string; onChange: (id: string) => void }) {
  const { t } = useTranslation();
  const { agents } = useNames();
  const { of, wordsOf } = useAvailabilities();
  const worksThere = ({ departmentIds }: (typeof agents)[number]) => departmentIds.some((id) => id === departmentId);
  const people = agents.filter((one) => one.active && worksThere(one));
  const there = people.filter(({ id }) => of(id).state === "available").length;
  return (
    <PersonField
      label={t("transfer.person")}
      aside={t("transfer.thereNow", { count: there, of: people.length })}
      value={people.some(({ id }) => id === value) ? value : ""}
      besides={[{ id: "", text: t("transfer.anybody") }]}
      among={worksThere}
      asideOf={({ id }) => wordsOf(id)}
      onChange={onChange}
    />
  );
}
