import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { passReasons, type PassReason } from "../../../../shared/routing/workOffer.ts";
import type { WorkOffer } from "../../../../shared/routing/workOffer.schema.ts";
import { useNames } from "../../../platform/people.ts";
import { langOf } from "../../../platform/text/names.ts";
import { useNow } from "../../../platform/useNow.ts";
import { Button } from "../../../ui/Button.tsx";
import { Menu } from "../../../ui/floating/Menu.tsx";
import { ChannelMark } from "../../../ui/marks/ChannelMark.tsx";
import { TierTag } from "../../../ui/marks/TierTag.tsx";
import { useShortcuts } from "../../../ui/shortcuts.ts";
import { useAnswerOffer } from "./useAnswerOffer.ts";

/** One offer: who it is, why it comes to me, how long it waits; accept, or pass with a reason. Keys answer the oldest. */
export function WorkOfferCard({ offer, first, onOpen }: { offer: WorkOffer; first: boolean; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const { department } = useNames();
  const [why, setWhy] = useState(false);
  const { accept, pass, isPending } = useAnswerOffer(offer, onOpen);
  useShortcuts(first ? { "Shift+Y": accept, "Shift+X": () => setWhy(true) } : {});
  return (
    <li className="wo">
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
      <Countdown offer={offer} />
      <div className="wo-acts">
        <Button look="primary" small busy={isPending} onClick={accept}>
          {t("routing.offer.accept")}
          {first && <Keys text="⇧ Y" />}
        </Button>
        <Menu
          label={t("routing.offer.passBecause")}
          className="btn sm"
          saysItself
          entries={passReasons.map((id) => ({ id, text: t(`routing.offer.reason.${id}`), group: t("routing.offer.passBecause") }))}
          onPick={(id) => pass(id as PassReason)}
          open={why}
          onOpen={setWhy}
        >
          {t("routing.offer.pass")}
          {first && <Keys text="⇧ X" />}
        </Menu>
      </div>
    </li>
  );
}

const Keys = ({ text }: { text: string }) => (
  <span className="kbd" aria-hidden="true">
    {text}
  </span>
);

/** How long the offer waits still; a bar for the eye, and the seconds. */
function Countdown({ offer: { offeredAt, lapsesAt } }: { offer: WorkOffer }) {
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
