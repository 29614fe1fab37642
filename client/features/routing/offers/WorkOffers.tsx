import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { useAvailabilities } from "../../../platform/availabilities.ts";
import { offeredWorkQuery } from "../../../platform/offeredWork.ts";
import { useMe } from "../../../platform/queries.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useSetAvailability } from "../useSetAvailability.ts";
import { WorkOfferCard } from "./WorkOfferCard.tsx";

/** What is offered to me, over every screen; and that I am away, when too many offers had no answer. */
export function WorkOffers({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const { data: offers = [] } = useQuery(offeredWorkQuery);
  const { of } = useAvailabilities();
  const me = useMe();
  const setAvailability = useSetAvailability();
  const unanswered = of(me.id).reason === "noAnswer";
  return (
    <section className="wo-list" aria-label={t("routing.offer.region")} aria-live="polite">
      {unanswered && (
        <div className="wo wo-away">
          <p>
            <Icon name="zzz" size="s" />
            {t("routing.offer.away")}
          </p>
          <Button small onClick={() => setAvailability({ state: "available", reason: null })}>
            {t("routing.offer.back")}
          </Button>
        </div>
      )}
      <ul>
        {offers.map((offer, index) => (
          <WorkOfferCard key={offer.id} offer={offer} first={index === 0} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}
