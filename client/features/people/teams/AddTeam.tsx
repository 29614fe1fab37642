import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Department } from "../../../../shared/departments/department.schema.ts";
import { api } from "../../../platform/api.ts";
import { ownName } from "../../../platform/people.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Below } from "../../../ui/forms/Field.tsx";
import { NameFields, trimmed, unnamed } from "../../../ui/forms/NameFields.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { readTeams } from "../peopleQueries.ts";

/** A new team: of which department, and its name in both languages. */
export function AddTeam({ departments }: { departments: Department[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Department["id"]>();
  const [names, setNames] = useState(unnamed);
  const departmentId = chosen ?? departments[0]?.id;
  const add = useMutation({
    mutationFn: async () => departmentId && api.teams.create({ departmentId, ...trimmed(names) }),
    onSuccess: () => (setNames(unnamed), readTeams()),
  });
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (names.name.trim()) add.mutate();
      }}
    >
      <NameFields {...names} label={t("console.people.teamName")} maxLength={80} onChange={(by) => setNames({ ...names, ...by })} />
      <Button type="submit" busy={add.isPending}>
        {t("console.people.addTeam")}
      </Button>
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
      <Below id="team" fault={add.error ? reasonText(add.error) : null} />
    </form>
  );
}
