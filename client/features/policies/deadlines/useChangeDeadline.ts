import { queryOptions, useMutation } from "@tanstack/react-query";
import type { Deadline } from "../../../../shared/sla/deadlines/deadline.schema.ts";
import { api } from "../../../platform/api.ts";
import { queries } from "../../../platform/queries.ts";

export const deadlinesQuery = queryOptions({ queryKey: ["deadlines"], queryFn: async () => (await api.deadlines.list()).items });

/** Saves a deadline as a new version of the one that was seen. */
export const useChangeDeadline = () =>
  useMutation({
    mutationFn: ({ version, changedAt: _at, changedBy: _by, ...rules }: Deadline) =>
      api.deadlines.change({ ...rules, seenVersion: version }),
    onSettled: () => queries.invalidateQueries({ queryKey: deadlinesQuery.queryKey }),
  });
