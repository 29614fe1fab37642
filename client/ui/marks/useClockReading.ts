import { useQuery } from "@tanstack/react-query";
import type { ClockFace } from "../../../shared/conversations/conversation.schema.ts";
import { useNow } from "../../platform/useNow.ts";
import { readClock, type ClockReading } from "./clockReading.ts";

// The calendar arithmetic is 20 KB (gzip) of time zones: it comes after the first picture.
const arithmetic = {
  queryKey: ["businessTime"],
  queryFn: async () => (await import("../../../shared/sla/businessTime.ts")).workingMinutesBetween,
  staleTime: Infinity,
  gcTime: Infinity,
};

/** The reading of a clock as it ticks; null without a clock, and until the arithmetic is here. */
export function useClockReading(clock: ClockFace | null): ClockReading | null {
  const now = useNow(clock && clock.stoppedAt === null ? 5000 : 3_600_000);
  const { data: workingMinutes } = useQuery(arithmetic);
  return clock && workingMinutes ? readClock(clock, new Date(now), workingMinutes) : null;
}
