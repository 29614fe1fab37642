import { useMutation } from "@tanstack/react-query";
import type { Department } from "../../../../shared/departments/department.schema.ts";
import { api } from "../../../platform/api.ts";
import { departmentName } from "../../../platform/people.ts";
import { departmentsQuery, queries } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { toast } from "../../../ui/floating/toasts.ts";
import { undoable } from "../../../ui/floating/undoable.ts";

type Ids = Department["id"][];

/** Moves a department to a place of the order that is shown; undone, it stands where it stood, unless somebody moved one since. */
export function useMoveDepartment(departments: Department[]) {
  const { t } = useTranslation();
  const seen = departments.map(({ id }) => id);
  const { mutate } = useMutation({
    mutationFn: ({ department: { id }, position, order }: { department: Department; position: number; order: Ids }) =>
      put(id, position, order),
    onSuccess: (after, { department, position, order }) => {
      const text = t("console.people.moved", { name: departmentName(department), position });
      undoable(text, t("ui.undo"), () => put(department.id, order.indexOf(department.id) + 1, after));
    },
    onError: (error) => {
      toast(reasonText(error));
      void queries.invalidateQueries({ queryKey: departmentsQuery.queryKey });
    },
  });
  return (id: string, position: number) => {
    const department = departments.find((one) => one.id === id);
    if (!department || position < 1 || position > seen.length || seen[position - 1] === id) return;
    mutate({ department, position, order: seen });
  };
}

/** Stores and shows the order; answers it. */
async function put(id: Department["id"], position: number, seen: Ids): Promise<Ids> {
  const { items } = await api.departments.move({ id, position, seen });
  queries.setQueryData(departmentsQuery.queryKey, items);
  return items.map((one) => one.id);
}
