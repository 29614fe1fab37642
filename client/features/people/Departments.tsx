import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Department } from "../../../shared/departments/department.schema.ts";
import { api } from "../../platform/api.ts";
import { departmentName } from "../../platform/people.ts";
import { departmentsQuery, queries, useCan } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Below } from "../../ui/forms/Field.tsx";
import { NameFields, trimmed, unnamed } from "../../ui/forms/NameFields.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { OneVoiceTick } from "./voice/OneVoiceTick.tsx";
import { Teams } from "./Teams.tsx";

/** The departments in their order, and their teams; who may, adds one. */
export function Departments({ departments }: { departments: Department[] }) {
  const { t } = useTranslation();
  const manages = useCan("department.manage");
  const [names, setNames] = useState(unnamed);
  const add = useMutation({
    mutationFn: () => api.departments.create({ ...trimmed(names), icon: "people" }),
    onSuccess: () => (setNames(unnamed), queries.invalidateQueries({ queryKey: departmentsQuery.queryKey })),
  });
  return (
    <>
      <section className="panel" aria-labelledby="departments">
        <header>
          <h2 id="departments">{t("console.people.departments")}</h2>
        </header>
        <ul>
          {departments.map((department) => (
            <li className="person-l" key={department.id}>
              <span className="ic g">
                <Icon name={department.icon === "people" ? "users" : department.icon} />
              </span>
              <b>{departmentName(department)}</b>
              {department.isDefault && <span className="chip">{t("console.people.default")}</span>}
              {(manages || department.onlyAssigneeAnswers) && <OneVoiceTick department={department} may={manages} />}
            </li>
          ))}
        </ul>
        {manages && (
          <form
            className="inline-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (names.name.trim()) add.mutate();
            }}
          >
            <NameFields
              {...names}
              label={t("console.people.departmentName")}
              maxLength={80}
              onChange={(by) => setNames({ ...names, ...by })}
            />
            <Button type="submit" busy={add.isPending}>
              {t("console.people.addDepartment")}
            </Button>
            <Below id="department" fault={add.error ? reasonText(add.error) : null} />
          </form>
        )}
      </section>
      <Teams departments={departments} />
    </>
  );
}
