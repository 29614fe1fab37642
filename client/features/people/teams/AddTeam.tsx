import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Department } from "../../../../shared/departments/department.schema.ts";
import { api } from "../../../platform/api.ts";
import { ownName } from "../../../platform/people.ts";
import type { Names } from "../../../ui/forms/NameFields.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { AddNamed } from "../AddNamed.tsx";
import { readTeams } from "../peopleQueries.ts";

/** A new team: of which department, and its name in both languages. */
export function AddTeam({ departments }: { departments: Department[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Department["id"]>();
  const departmentId = chosen ?? departments[0]?.id;
  const add = async (names: Names) => {
    if (!departmentId) return;
    await api.teams.create({ departmentId, ...names });
    await readTeams();
  };
  return (
    <AddNamed id="team" label={t("console.people.teamName")} word={t("console.people.addTeam")} add={add}>
      <SelectField
        label={t("console.people.department")}
        value={departmentId ?? ""}
        onChange={(event) => setChosen(event.target.value as Department["id"])}
      >
        {departments.map((department) => (
          <option key={department.id} value={department.id}>
            {ownName(department)}
          </option>
        ))}
      </SelectField>
    </AddNamed>
  );
}
