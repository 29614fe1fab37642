import type { WorkOffer } from "../../../../shared/routing/workOffer.schema.ts";
import { useNames } from "../../../platform/people.ts";
import { langOf } from "../../../platform/text/names.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { ChannelMark } from "../../../ui/marks/ChannelMark.tsx";
import { TierTag } from "../../../ui/marks/TierTag.tsx";

/** Who it is and about what, and why it comes to me. */
export function OfferAbout({ offer }: { offer: WorkOffer }) {
  const { t } = useTranslation();
  const { department } = useNames();
  return (
    <>
      <h2>
        <ChannelMark channel={offer.channel} />
        <span className="ell" lang={langOf(offer.contactName)}>
          {t("routing.offer.title", { contact: offer.contactName })}
        </span>
        <TierTag tier={offer.tier} />
      </h2>
      <p className="ell" lang={langOf(offer.subject)}>
        {offer.subject}
      </p>
      <p className="hint">
        <span className="ref">{offer.number}</span> · {department(offer.departmentId)} · {t(`routing.because.${offer.because}`)}
        {offer.overflow && ` · ${t(`console.event.overflow.${offer.overflow}`)}`}
      </p>
    </>
  );
}
