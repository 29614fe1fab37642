import { queryOptions } from "@tanstack/react-query";
import type { AgentId } from "../../../../shared/contract/ids.ts";
import { api } from "../../../platform/api.ts";
import { startOfDay } from "../../../platform/text/zoneFields.ts";

export { dateField as dateOf } from "../../../platform/text/zoneFields.ts";

/** A date of the reader's own zone (2026-11-23) as the instants it begins and ends at. */
export const stretchOf = (date: string) => ({ from: startOfDay(date), to: startOfDay(date, 1) });

/** Somebody's day; null: my own, for which nobody needs a right. What lasts still grows, so it is asked again while looked at. */
export const dayQuery = (agentId: string | null, date: string) =>
  queryOptions({
    queryKey: ["availabilityDay", agentId, date],
    queryFn: () => (agentId ? api.routing.dayOf({ agentId: agentId as AgentId, ...stretchOf(date) }) : api.routing.myDay(stretchOf(date))),
    refetchInterval: 15_000,
    staleTime: 0,
  });
