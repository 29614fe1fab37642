import { queryOptions } from "@tanstack/react-query";
import { api } from "../../../platform/api.ts";

export type RiskWindow = "hour" | "late";

/** What breaches next, as the server lists it; asked again when something changes, and as the time goes on. */
export const riskQuery = (window: RiskWindow) =>
  queryOptions({
    queryKey: ["atRisk", window],
    queryFn: () =>
      api.escalation.atRisk(window === "hour" ? { withinMinutes: 60, late: false, limit: 100 } : { withinMinutes: 0, limit: 100 }),
    refetchInterval: 20_000,
  });
