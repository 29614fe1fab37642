import { queryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";

/** Incidents of a state, the newest hundred. Told afresh by `rules:changed`. */
export const incidentsQuery = (state: "open" | "closed" = "open") =>
  queryOptions({ queryKey: ["incidents", state], queryFn: () => api.incidents.list({ state, limit: 100 }), staleTime: 60_000 });

/** The first page of what an incident is behind. */
export const incidentRowsQuery = (id: string) =>
  queryOptions({ queryKey: ["incidents", "rows", id], queryFn: () => api.incidents.conversations({ id: id as never, limit: 50 }) });
