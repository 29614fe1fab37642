import { useState } from "react";
import { drawnAs, type DepartmentIcon } from "../../../../shared/departments/departmentIcons.ts";
import { api } from "../../../platform/api.ts";
import { departmentsQuery, queries } from "../../../platform/queries.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Names } from "../../../ui/forms/NameFields.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { AddNamed } from "../AddNamed.tsx";
import { IconPick } from "./IconPick.tsx";

/** A new department: its name in both languages and its icon. It is not removed again, which is said before. */
export function AddDepartment() {
  const { t } = useTranslation();
  const [icon, setIcon] = useState<DepartmentIcon>("people");
  const add = async (names: Names) => {
    await api.departments.create({ ...names, icon });
    setIcon("people");
    await queries.invalidateQueries({ queryKey: departmentsQuery.queryKey });
  };
  return (
    <AddNamed id="department" label={t("console.people.departmentName")} word={t("console.people.addDepartment")} add={add}>
      <details className="dep-more">
        <summary>
          <Icon name={drawnAs(icon)} />
          {t("console.people.icon")}
          <Icon name="down" size="xs" />
        </summary>
        <IconPick value={icon} onChange={setIcon} />
      </details>
      <p className="hint">{t("console.people.departmentStays")}</p>
    </AddNamed>
  );
}
