import { queryOptions, useQuery } from "@tanstack/react-query";
import { useTranslation } from "./text/useTranslation.ts";
import { applyAvailability } from "../../shared/routing/applyAvailability.ts";
import type { Availability } from "../../shared/routing/availability.schema.ts";
import { api } from "./api.ts";
import { hear, readAgain } from "./live/whileReading.ts";
import { queries } from "./queries.ts";

export const availabilitiesQuery = queryOptions({
  queryKey: ["availabilities"],
  queryFn: async () => (await api.routing.availabilities()).items,
  staleTime: Infinity,
});

/** Somebody is to be had in another way: every mark beside the name shows it. */
export function hearAvailability(told: Availability) {
  hear("availabilities", () => queries.setQueryData(availabilitiesQuery.queryKey, (held) => held && applyAvailability(held, told)));
  readAgain(["queues", "all"]);
}

type Had = Pick<Availability, "state" | "reason" | "until">;
const unknown: Had = { state: "offline", reason: null, until: null };

/** How each person is to be had, and the words for it; who never said anything is offline. */
export function useAvailabilities() {
  const { t } = useTranslation();
  const { data } = useQuery(availabilitiesQuery);
  const of = (agentId: string): Had => data?.find((one) => one.agentId === agentId) ?? unknown;
  const words = ({ state, reason }: Pick<Had, "state" | "reason">) =>
    reason ? t("availability.awayFor", { reason: t(`availability.reason.${reason}`) }) : t(`availability.state.${state}`);
  return { of, words, wordsOf: (agentId: string) => words(of(agentId)) };
}
