import { queryOptions } from "@tanstack/react-query";
import type { AgentId } from "../../../../shared/contract/ids.ts";
import { api } from "../../../platform/api.ts";

/** A date of the reader's own zone (2026-11-23) as the instants it begins and ends at. */
export function stretchOf(date: string) {
  const begin = new Date(`${date}T00:00:00`);
  const end = new Date(begin);
  end.setDate(end.getDate() + 1);
  return { from: begin.toISOString(), to: end.toISOString() };
}

/** The date of an instant in the reader's zone, shifted by days. */
export function dateOf(at: Date, shift = 0) {
  const day = new Date(at.getFullYear(), at.getMonth(), at.getDate() + shift);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** Somebody's day; null: my own, for which nobody needs a right. What lasts still grows, so it is asked again while looked at. */
export const dayQuery = (agentId: string | null, date: string) =>
  queryOptions({
    queryKey: ["availabilityDay", agentId, date],
    queryFn: () => (agentId ? api.routing.dayOf({ agentId: agentId as AgentId, ...stretchOf(date) }) : api.routing.myDay(stretchOf(date))),
    refetchInterval: 15_000,
    staleTime: 0,
  });
