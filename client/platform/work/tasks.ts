import { queryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";
import { queries } from "../queries.ts";

/** The tasks of a conversation. */
export const tasksQuery = (id: string) =>
  queryOptions({ queryKey: ["tasks", id], queryFn: async () => (await api.tasks.of({ id: id as never })).items, staleTime: 60_000 });

/** This person's open tasks, the next due first; the first hundred. */
export const myTasksQuery = queryOptions({ queryKey: ["myTasks"], queryFn: () => api.tasks.mine({ limit: 100 }) });
export const taskCountsQuery = queryOptions({ queryKey: ["taskCounts"], queryFn: () => api.tasks.counts() });

/** A task is new, changed or due. */
export const hearTasks = (conversationId: string) =>
  Promise.all(
    [["tasks", conversationId], myTasksQuery.queryKey, taskCountsQuery.queryKey].map((queryKey) => queries.invalidateQueries({ queryKey })),
  );
