import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Contact } from "../../../shared/contacts/contact.schema.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { api } from "../../platform/api.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { langOf } from "../../platform/text/names.ts";
import { clockTime } from "../../platform/text/time.ts";
import { useNow } from "../../platform/useNow.ts";
import { PaneState } from "../../ui/PaneState.tsx";
import { Avatar } from "../../ui/marks/Avatar.tsx";
import { TierTag } from "../../ui/marks/TierTag.tsx";
import { ClockBars } from "./ClockBars.tsx";
import { Identities } from "./Identities.tsx";
import { JoinOffers } from "./JoinOffers.tsx";
import { OtherConversations } from "./OtherConversations.tsx";
import { TripCard } from "./TripCard.tsx";

interface Props {
  row: ConversationRow;
  mayJoin: boolean;
  onOpen: (id: string) => void;
}

/** The contact behind the thread, on one scroll: who, trips, clocks, what else is open. */
export function ContactPane({ row, mayJoin, onOpen }: Props) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ["contact", row.contact.id, row.contact.name],
    queryFn: () => api.contacts.get({ id: row.contact.id }),
  });
  return (
    <aside className="context" aria-label={t("console.context.label")} tabIndex={0}>
      <JoinOffers id={row.id} revision={row.revision} may={mayJoin} onOpen={onOpen} />
      {query.isError && <PaneState title={t("console.context.failed")} text={reasonText(query.error)} />}
      {query.data && <Person contact={query.data} />}
      {query.data?.trips.map((trip) => (
        <TripCard key={trip.locator} trip={trip} />
      ))}
      <ClockBars clock={row.clock} />
      <OtherConversations contactId={row.contact.id} besides={row.id} onOpen={onOpen} />
    </aside>
  );
}

function Person({ contact }: { contact: Contact }) {
  const { t, i18n } = useTranslation();
  const now = useNow(30_000);
  const speaks = contact.language && new Intl.DisplayNames(i18n.language, { type: "language" }).of(contact.language);
  const time =
    contact.zone &&
    t("console.context.timeThere", {
      time: clockTime(new Date(now), contact.zone),
      place: contact.zone.split("/").at(-1)?.replaceAll("_", " ") ?? "",
    });
  return (
    <section>
      <div className="pers">
        <Avatar name={contact.name} size="l" />
        <div className="min0">
          <h2 className="n">
            <span lang={langOf(contact.name)}>{contact.name}</span>
            {contact.nameLatin && contact.nameLatin !== contact.name && ` ${contact.nameLatin}`}
            <TierTag tier={contact.tier} />
          </h2>
          <div className="s">{[speaks, time].filter(Boolean).join(" · ")}</div>
        </div>
      </div>
      <Identities contact={contact} />
    </section>
  );
}
