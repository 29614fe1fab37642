import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Ladder, SavedLadder } from "../../../shared/escalation/ladder.schema.ts";
import { api } from "../../platform/api.ts";
import { useNames } from "../../platform/people.ts";
import { queries } from "../../platform/queries.ts";
import { toast } from "../../ui/floating/toasts.ts";

type ChangedLadder = Ladder & { seenChangedAt?: string | null };

/** Saves a department's steps, and offers the way back (UI-4). */
export function useSaveLadder({ departmentId, steps, changedAt }: SavedLadder, onBack: (ladder: Ladder) => void) {
  const { t } = useTranslation();
  const { department } = useNames();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (ladder: ChangedLadder) => api.escalation.changeLadder(ladder),
    onSuccess: (ladder) => queries.setQueryData(["ladder", ladder.departmentId], ladder),
  });
  const undo = () => mutate({ departmentId, steps }, { onSuccess: onBack });
  const said = () => toast(t("ladder.saved", { department: department(departmentId) }), { text: t("ui.undo"), run: undo });
  return { save: (ladder: Ladder) => mutate({ ...ladder, seenChangedAt: changedAt }, { onSuccess: said }), isPending, error };
}
