import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { api } from "../../platform/api.ts";
import { departmentsQuery, queries } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Below } from "../../ui/forms/Field.tsx";
import { NameFields, trimmed, unnamed } from "../../ui/forms/NameFields.tsx";

/** A new department: its name in both languages. */
export function AddDepartment() {
  const { t } = useTranslation();
  const [names, setNames] = useState(unnamed);
  const add = useMutation({
    mutationFn: () => api.departments.create({ ...trimmed(names), icon: "people" }),
    onSuccess: () => (setNames(unnamed), queries.invalidateQueries({ queryKey: departmentsQuery.queryKey })),
  });
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (names.name.trim()) add.mutate();
      }}
    >
      <NameFields {...names} label={t("console.people.departmentName")} maxLength={80} onChange={(by) => setNames({ ...names, ...by })} />
      <Button type="submit" busy={add.isPending}>
        {t("console.people.addDepartment")}
      </Button>
      <Below id="department" fault={add.error ? reasonText(add.error) : null} />
    </form>
  );
}
