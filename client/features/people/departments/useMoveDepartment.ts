import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Department } from "../../../../shared/departments/department.schema.ts";
import { api } from "../../../platform/api.ts";
import { departmentName } from "../../../platform/people.ts";
import { departmentsQuery, queries } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { toast } from "../../../ui/floating/toasts.ts";
import { undoable } from "../../../ui/floating/undoable.ts";

type Ids = Department["id"][];

interface Move {
  department: Department;
  position: number;
  /** What it is moved in. */
  order: Ids;
  /** What that makes of it. */
  moved: Ids;
}

/**
 * The departments as they are to be shown, a move at once as it was asked for, and what moves one to a place of that order; the next move waits
 * for the answer to the one before. Undone, it stands where it stood, unless somebody moved one since.
 */
export function useMoveDepartment(departments: Department[]) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Ids | null>(null);
  const shown = asked ? departments.toSorted((a, b) => asked.indexOf(a.id) - asked.indexOf(b.id)) : departments;
  const order = shown.map(({ id }) => id);
  const { mutate } = useMutation({
    scope: { id: "departmentOrder" },
    mutationFn: (move: Move) => put(move.department.id, move.position, move.order),
    onSuccess: (after, { department, position, order: before }) => {
      const text = t("console.people.moved", { name: departmentName(department), position });
      undoable(text, t("ui.undo"), () => put(department.id, before.indexOf(department.id) + 1, after));
    },
    onError: (error) => {
      toast(reasonText(error));
      void queries.invalidateQueries({ queryKey: departmentsQuery.queryKey });
    },
    onSettled: (_after, _error, { moved }) => setAsked((newest) => (newest === moved ? null : newest)),
  });
  const move = (id: string, position: number) => {
    const department = shown.find((one) => one.id === id);
    if (!department || position < 1 || position > order.length || order[position - 1] === id) return;
    const moved = order.filter((one) => one !== id).toSpliced(position - 1, 0, department.id);
    setAsked(moved);
    mutate({ department, position, order, moved });
  };
  return { shown, move };
}

/** Stores and shows the order; answers it. */
async function put(id: Department["id"], position: number, seen: Ids): Promise<Ids> {
  const { items } = await api.departments.move({ id, position, seen });
  queries.setQueryData(departmentsQuery.queryKey, items);
  return items.map((one) => one.id);
}
