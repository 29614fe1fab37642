import { queryOptions } from "@tanstack/react-query";
import type { BulkAct, BulkSource } from "../../../shared/bulk/bulk.schema.ts";
import type { BulkJobId } from "../../../shared/contract/ids.ts";
import { api } from "../api.ts";
import { queries } from "../queries.ts";

/** The newest job of this person; told afresh by `bulk:moved`. */
export const lastJobQuery = queryOptions({
  queryKey: ["bulkJobs", "last"],
  queryFn: async () => (await api.bulk.list({ limit: 1 })).items[0] ?? null,
});

/** Conversations of a job that failed, or whose undo was refused: the first hundred of each. */
export const jobRowsQuery = (id: BulkJobId, counts: { failed: number; kept: number }) =>
  queryOptions({
    queryKey: ["bulkJobs", "rows", id, counts.failed, counts.kept],
    queryFn: async () => {
      const of = async (state: "failed" | "kept") => (await api.bulk.rows({ id, state, limit: 100 })).items;
      return [...(counts.failed > 0 ? await of("failed") : []), ...(counts.kept > 0 ? await of("kept") : [])];
    },
  });

/** Begins a job; it goes on whatever becomes of this tab. */
export async function startJob(act: BulkAct, source: BulkSource) {
  const job = await api.bulk.start({ act, source });
  queries.setQueryData(lastJobQuery.queryKey, job);
  return job;
}
