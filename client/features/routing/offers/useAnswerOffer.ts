import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { PassReason } from "../../../../shared/routing/workOffer.ts";
import type { WorkOffer } from "../../../../shared/routing/workOffer.schema.ts";
import { api } from "../../../platform/api.ts";
import { hearOffer } from "../../../platform/offeredWork.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { toast } from "../../../ui/floating/toasts.ts";

interface Passing {
  reason: PassReason;
  text: string | null;
}

/** Takes an offer, which opens it, or lets it pass with a reason; an offer that has ended says so and goes. */
export function useAnswerOffer(offer: WorkOffer, onOpen: (id: string) => void) {
  const { t } = useTranslation();
  const one = { id: offer.conversationId, offerId: offer.id };
  const onError = (error: Error) => {
    toast(reasonText(error));
    if ("code" in error && error.code === "offer.ended") hearOffer(offer, "withdrawn");
  };
  const accepting = useMutation({
    mutationFn: () => api.workOffers.accept(one),
    onSuccess: ({ id, number }) => {
      hearOffer(offer, "accepted");
      toast(t("console.done.taken", { number }));
      onOpen(id);
    },
    onError,
  });
  const passing = useMutation({
    mutationFn: ({ reason, text }: Passing) => api.workOffers.pass({ ...one, reason, text }),
    onSuccess: () => {
      hearOffer(offer, "passed");
      toast(t("routing.offer.passed"));
    },
    onError,
  });
  const isPending = accepting.isPending || passing.isPending;
  return {
    accept: () => (isPending ? undefined : accepting.mutate()),
    pass: (reason: PassReason, text: string | null = null) => (isPending ? undefined : passing.mutate({ reason, text })),
    isPending,
  };
}
