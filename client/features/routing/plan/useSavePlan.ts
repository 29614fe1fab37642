import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { DepartmentPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import { api } from "../../../platform/api.ts";
import { useNames } from "../../../platform/people.ts";
import { queries } from "../../../platform/queries.ts";
import { toast } from "../../../ui/floating/toasts.ts";
import { planQuery } from "../routingQueries.ts";

/** Saves how a department gives its work out, and offers the way back (UI-4). */
export function useSavePlan(before: DepartmentPlan, onBack: (plan: DepartmentPlan) => void) {
  const { t } = useTranslation();
  const { department } = useNames();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (plan: DepartmentPlan) => api.routing.changePlan(plan),
    onSuccess: (plan) => queries.setQueryData(planQuery(plan.departmentId).queryKey, plan),
  });
  const undo = () => mutate(before, { onSuccess: onBack });
  const said = () => toast(t("routing.plan.saved", { department: department(before.departmentId) }), { text: t("ui.undo"), run: undo });
  return { save: (plan: DepartmentPlan) => mutate(plan, { onSuccess: said }), isPending, error };
}
