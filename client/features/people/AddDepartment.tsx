import { useTranslation } from "../../platform/text/useTranslation.ts";
import { api } from "../../platform/api.ts";
import { departmentsQuery, queries } from "../../platform/queries.ts";
import type { Names } from "../../ui/forms/NameFields.tsx";
import { AddNamed } from "./AddNamed.tsx";

/** A new department: its name in both languages. It is not removed again, which is said before. */
export function AddDepartment() {
  const { t } = useTranslation();
  const add = async (names: Names) => {
    await api.departments.create({ ...names, icon: "people" });
    await queries.invalidateQueries({ queryKey: departmentsQuery.queryKey });
  };
  return (
    <AddNamed id="department" label={t("console.people.departmentName")} word={t("console.people.addDepartment")} add={add}>
      <p className="hint">{t("console.people.departmentStays")}</p>
    </AddNamed>
  );
}
