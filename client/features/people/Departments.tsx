import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Department } from "../../../shared/departments/department.schema.ts";
import { departmentName } from "../../platform/people.ts";
import { useCan } from "../../platform/queries.ts";
import { Icon } from "../../ui/Icon.tsx";
import { AddDepartment } from "./AddDepartment.tsx";
import { OneVoiceTick } from "./voice/OneVoiceTick.tsx";
import { Teams } from "./teams/Teams.tsx";

/** The departments in their order, and their teams; who may, adds one. */
export function Departments({ departments }: { departments: Department[] }) {
  const { t } = useTranslation();
  const manages = useCan("department.manage");
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
        {manages && <AddDepartment />}
      </section>
      <Teams departments={departments} />
    </>
  );
}
