import { useState } from "react";
import type { Department } from "../../../../shared/departments/department.schema.ts";
import { useCan } from "../../../platform/queries.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { Teams } from "../teams/Teams.tsx";
import { AddDepartment } from "./AddDepartment.tsx";
import { DepartmentDialog } from "./DepartmentDialog.tsx";
import { DepartmentRow } from "./DepartmentRow.tsx";
import { useMoveDepartment } from "./useMoveDepartment.ts";
import "./departments.css";

/** The departments in their order, and their teams; who may, adds and changes them, and moves one by dragging it, by Alt with an arrow or by its buttons. */
export function Departments({ departments }: { departments: Department[] }) {
  const { t } = useTranslation();
  const manages = useCan("department.manage");
  const [changing, setChanging] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const { shown, move } = useMoveDepartment(departments);
  const changed = departments.find(({ id }) => id === changing);
  return (
    <>
      <section className="panel" aria-labelledby="departments">
        <header>
          <h2 id="departments">{t("console.people.departments")}</h2>
          {manages && departments.length > 1 && <span className="s ell">{t("console.people.moveHint")}</span>}
        </header>
        <ol className="dep-l">
          {shown.map((department, at) => (
            <DepartmentRow
              key={department.id}
              department={department}
              place={at + 1}
              of={departments.length}
              manages={manages}
              isDragged={department.id === dragged}
              onDrag={setDragged}
              onDrop={() => (dragged && move(dragged, at + 1), setDragged(null))}
              onMove={(by) => move(department.id, at + 1 + by)}
              onChange={() => setChanging(department.id)}
            />
          ))}
        </ol>
        {manages && <AddDepartment />}
        {changed && <DepartmentDialog department={changed} onClose={() => setChanging(null)} />}
      </section>
      <Teams departments={departments} />
    </>
  );
}
