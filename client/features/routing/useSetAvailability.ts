import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { awayReasons, type AvailabilityState } from "../../../shared/routing/availability.ts";
import { api } from "../../platform/api.ts";
import { hearAvailability, useAvailabilities } from "../../platform/availabilities.ts";
import { useMe } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { toast } from "../../ui/floating/toasts.ts";

/** What somebody may say of him or herself; the time after a call comes and goes by itself. */
export interface Choice {
  state: Exclude<AvailabilityState, "afterCall">;
  reason: (typeof awayReasons)[number] | null;
}

/** Says how I am to be had, and offers the way back (UI-4). */
export function useSetAvailability() {
  const { t } = useTranslation();
  const me = useMe();
  const { of, words } = useAvailabilities();
  const { mutate } = useMutation({
    mutationFn: (choice: Choice) => api.routing.setMine(choice),
    onSuccess: hearAvailability,
    onError: (error) => toast(reasonText(error)),
  });
  return (choice: Choice) => {
    const back = chosenBefore(of(me.id));
    mutate(choice, {
      onSuccess: () =>
        toast(t("availability.done", { state: words(choice) }), back ? { text: t("ui.undo"), run: () => mutate(back) } : undefined),
    });
  };
}

/** What the product found by itself is nothing to go back to. */
function chosenBefore({ state, reason }: ReturnType<ReturnType<typeof useAvailabilities>["of"]>): Choice | null {
  const chosen = awayReasons.find((one) => one === reason) ?? null;
  return state === "afterCall" || chosen !== reason ? null : { state, reason: chosen };
}
