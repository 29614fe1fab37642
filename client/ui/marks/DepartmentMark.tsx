import { drawnAs } from "../../../shared/departments/departmentIcons.ts";
import { departmentName, useNames } from "../../platform/people.ts";
import { Icon } from "../Icon.tsx";

/** A department by its icon and its name; an unknown one is nothing until the list is here. */
export function DepartmentMark({ id }: { id: string }) {
  const { departments } = useNames();
  const department = departments.find((one) => one.id === id);
  if (!department) return null;
  return (
    <span className="dep-m">
      <Icon name={drawnAs(department.icon)} size="s" />
      {departmentName(department)}
    </span>
  );
}
