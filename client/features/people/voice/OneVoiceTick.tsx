import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Department } from "../../../../shared/departments/department.schema.ts";
import { api } from "../../../platform/api.ts";
import { departmentName } from "../../../platform/people.ts";
import { departmentsQuery, queries } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { toast } from "../../../ui/floating/toasts.ts";

/** Whether a department wants one voice: who has a conversation alone answers it (MSG-13). */
export function OneVoiceTick({ department, may }: { department: Department; may: boolean }) {
  const { t } = useTranslation();
  const { id, onlyAssigneeAnswers = false } = department;
  const change = useMutation({
    mutationFn: (on: boolean) => api.departments.change({ id, onlyAssigneeAnswers: on }),
    onSuccess: () => queries.invalidateQueries({ queryKey: departmentsQuery.queryKey }),
    onError: (error) => void toast(reasonText(error)),
  });
  return (
    <label className="tick" title={t("console.people.oneVoiceHint", { name: departmentName(department) })}>
      <input
        type="checkbox"
        checked={onlyAssigneeAnswers}
        disabled={!may || change.isPending}
        onChange={({ target }) => change.mutate(target.checked)}
      />
      <span>{t("console.people.oneVoice")}</span>
    </label>
  );
}
