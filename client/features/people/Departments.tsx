import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Department } from "../../../shared/departments/department.schema.ts";
import { api } from "../../platform/api.ts";
import { departmentName } from "../../platform/people.ts";
import { departmentsQuery, queries, useCan } from "../../platform/queries.ts";
import { Button } from "../../ui/Button.tsx";
import type { Names } from "../../ui/forms/NameFields.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { AddDepartment } from "./AddDepartment.tsx";
import { OneVoiceTick } from "./voice/OneVoiceTick.tsx";
import { RenameDialog } from "./RenameDialog.tsx";
import { Teams } from "./teams/Teams.tsx";

/** The departments in their order, and their teams; who may, adds and renames. */
export function Departments({ departments }: { departments: Department[] }) {
  const { t } = useTranslation();
  const manages = useCan("department.manage");
  const [renaming, setRenaming] = useState<Department | null>(null);
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
              {manages && (
                <Button
                  look="quiet"
                  icon
                  small
                  label={t("console.people.renameDepartment", { name: departmentName(department) })}
                  onClick={() => setRenaming(department)}
                >
                  <Icon name="pen" />
                </Button>
              )}
              {(manages || department.onlyAssigneeAnswers) && <OneVoiceTick department={department} may={manages} />}
            </li>
          ))}
        </ul>
        {manages && <AddDepartment />}
        {renaming && (
          <RenameDialog
            title={t("console.people.renameDepartment", { name: departmentName(renaming) })}
            names={renaming}
            save={(names) => rename(renaming, names)}
            onClose={() => setRenaming(null)}
          />
        )}
      </section>
      <Teams departments={departments} />
    </>
  );
}

async function rename({ id }: Department, names: Names) {
  await api.departments.change({ id, ...names });
  await queries.invalidateQueries({ queryKey: departmentsQuery.queryKey });
}
