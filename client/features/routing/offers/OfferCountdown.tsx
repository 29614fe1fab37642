import type { WorkOffer } from "../../../../shared/routing/workOffer.schema.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { useNow } from "../../../platform/useNow.ts";

/** How long the offer waits still; a bar for the eye, and the seconds. */
export function OfferCountdown({ offer: { offeredAt, lapsesAt } }: { offer: WorkOffer }) {
  const { t } = useTranslation();
  const now = useNow(1000);
  const whole = Date.parse(lapsesAt) - Date.parse(offeredAt);
  const left = Math.min(whole, Math.max(0, Date.parse(lapsesAt) - now));
  return (
    <p className={left < 10_000 ? "wo-left soon" : "wo-left"}>
      <progress max={whole} value={left} aria-hidden="true" />
      <span role="timer">{t("routing.offer.left", { seconds: Math.ceil(left / 1000) })}</span>
    </p>
  );
}
