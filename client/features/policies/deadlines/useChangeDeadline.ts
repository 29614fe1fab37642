import { queryOptions, useMutation } from "@tanstack/react-query";
import type { Deadline } from "../../../../shared/sla/deadlines/deadline.schema.ts";
import { api } from "../../../platform/api.ts";
import { ownName } from "../../../platform/people.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { undoable } from "../../../ui/floating/undoable.ts";
import { queries } from "../../../platform/queries.ts";

export const deadlinesQuery = queryOptions({ queryKey: ["deadlines"], queryFn: async () => (await api.deadlines.list()).items });

/** Saves a deadline as a new version of the one that was seen, and offers the way back (UI-4). */
export function useChangeDeadline() {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: change,
    onMutate: ({ id }) => queries.getQueryData(deadlinesQuery.queryKey)?.find((one) => one.id === id),
    onSuccess: ({ version, ...rest }, _asked, before) => {
      if (before)
        undoable(
          t("policies.saved", { name: ownName(rest) }),
          t("ui.undo"),
          async () => (await change({ ...before, version }), await readAfresh()),
        );
    },
    onSettled: readAfresh,
  });
}

const change = ({ version, changedAt: _at, changedBy: _by, ...rules }: Deadline) =>
  api.deadlines.change({ ...rules, seenVersion: version });
const readAfresh = () => queries.invalidateQueries({ queryKey: deadlinesQuery.queryKey });
