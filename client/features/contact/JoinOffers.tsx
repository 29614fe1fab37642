import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ConversationRow, JoinOffer } from "../../../shared/conversations/conversation.schema.ts";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { channelIcons } from "../../ui/marks/ChannelMark.tsx";
import { toast } from "../../ui/floating/toasts.ts";

interface Props {
  id: ConversationRow["id"];
  revision: number;
  may: boolean;
  onOpen: (id: string) => void;
}

/** Threads that may be about the same matter: offered with the reason, never joined by themselves (CON-3). */
export function JoinOffers({ id, revision, may, onOpen }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ["joinOffers", id, revision],
    queryFn: () => api.conversations.joinOffers({ id }),
    enabled: may,
    placeholderData: (before) => before,
  });
  const join = useMutation({
    mutationFn: ({ from, into }: { from: ConversationRow["id"]; into: ConversationRow["id"] }) =>
      api.conversations.join({ id: from, intoId: into }),
    onSuccess: (_joined, { into }) => {
      toast(t("console.join.done"));
      void queries.invalidateQueries({ queryKey: ["thread", into] });
      void queries.invalidateQueries({ queryKey: ["list"] });
      onOpen(into);
    },
    onError: (error) => toast(reasonText(error)),
  });
  if (!may || !data || data.items.length === 0) return null;
  return (
    <section className="joins" aria-label={t("console.join.label")}>
      {data.items.slice(0, 3).map((offer) => (
        <Offer
          key={offer.conversationId}
          offer={offer}
          busy={join.isPending}
          onLook={() => onOpen(offer.conversationId)}
          onJoin={() => join.mutate({ from: id, into: offer.conversationId })}
        />
      ))}
    </section>
  );
}

function Offer({ offer, busy, onLook, onJoin }: { offer: JoinOffer; busy: boolean; onLook: () => void; onJoin: () => void }) {
  const { t } = useTranslation();
  const number = offer.number.replace("-", "\u2011"); // in running words it stays on one line
  return (
    <div className="join">
      <p>
        <Icon name="merge" size="s" />
        <b>{t(`console.join.${offer.because}`, { name: offer.contactName })}</b>
      </p>
      <button type="button" className="li" onClick={onLook}>
        <Icon name={channelIcons[offer.channel]} size="s" />
        <span className="ell">{offer.subject}</span>
        <span className="ref">{offer.number}</span>
      </button>
      <p className="hint">{t("console.join.what", { number })}</p>
      <Button small busy={busy} onClick={onJoin}>
        {t("console.join.act", { number })}
      </Button>
    </div>
  );
}
