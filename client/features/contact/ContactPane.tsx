import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { contactQuery } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { PaneState } from "../../ui/PaneState.tsx";
import { ClockBars } from "./ClockBars.tsx";
import { ContactPerson } from "./ContactPerson.tsx";
import { JoinOffers } from "./JoinOffers.tsx";
import { ContactRecord } from "./record/ContactRecord.tsx";
import { TripCard } from "./TripCard.tsx";

interface Props {
  row: ConversationRow;
  mayJoin: boolean;
  onOpen: (id: string) => void;
  /** What the screen puts beside the clock, and below it. */
  clocks?: ReactNode;
  children?: ReactNode;
}

/** The contact behind the thread, on one scroll: who, trips, clocks, what else is open. */
export function ContactPane({ row, mayJoin, onOpen, clocks, children }: Props) {
  const { t } = useTranslation();
  const query = useQuery(contactQuery(row.contact));
  return (
    <aside className="context" aria-label={t("console.context.label")} tabIndex={0}>
      <JoinOffers id={row.id} revision={row.revision} may={mayJoin} onOpen={onOpen} />
      {query.isError && <PaneState title={t("console.context.failed")} text={reasonText(query.error)} />}
      {query.data && <ContactPerson contact={query.data} />}
      {query.data?.trips.map((trip) => (
        <TripCard key={trip.locator} trip={trip} />
      ))}
      <ClockBars clock={row.clock}>{clocks}</ClockBars>
      {children}
      {query.data && <ContactRecord contact={query.data} besides={row.id} />}
    </aside>
  );
}
