import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { passReasons, type PassReason } from "../../../../shared/routing/workOffer.ts";
import type { WorkOffer } from "../../../../shared/routing/workOffer.schema.ts";
import { Button } from "../../../ui/Button.tsx";
import { Menu } from "../../../ui/floating/Menu.tsx";
import { useShortcuts } from "../../../ui/shortcuts.ts";
import { OfferAbout } from "./OfferAbout.tsx";
import { OfferCountdown } from "./OfferCountdown.tsx";
import { PassWords } from "./PassWords.tsx";
import { useAnswerOffer } from "./useAnswerOffer.ts";

/** One offer: who it is, why it comes to me, how long it waits; accept, or pass with a reason. Keys answer the oldest. */
export function WorkOfferCard({ offer, first, onOpen }: { offer: WorkOffer; first: boolean; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const [why, setWhy] = useState(false);
  const [inWords, setInWords] = useState(false);
  const { accept, pass, isPending } = useAnswerOffer(offer, onOpen);
  useShortcuts(first ? { "Shift+Y": accept, "Shift+X": () => setWhy(true) } : {});
  return (
    <li className="wo">
      <OfferAbout offer={offer} />
      <OfferCountdown offer={offer} />
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
          onPick={(id) => (id === "other" ? setInWords(true) : pass(id as PassReason))}
          open={why}
          onOpen={setWhy}
        >
          {t("routing.offer.pass")}
          {first && <Keys text="⇧ X" />}
        </Menu>
      </div>
      {inWords && <PassWords onPass={(text) => pass("other", text)} onBack={() => setInWords(false)} />}
    </li>
  );
}

const Keys = ({ text }: { text: string }) => (
  <span className="kbd" aria-hidden="true">
    {text}
  </span>
);
