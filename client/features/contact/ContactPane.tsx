import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { contactQuery } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { usePatience } from "../../ui/usePatience.ts";
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
  const patience = usePatience(query.isPending);
  return (
    <aside className="context" aria-label={t("console.context.label")} tabIndex={0}>
      <JoinOffers id={row.id} revision={row.revision} may={mayJoin} onOpen={onOpen} />
      {query.isError && (
        <PaneState title={t("console.context.failed")} text={reasonText(query.error)}>
          <Button onClick={() => void query.refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {patience !== "quiet" && (
        <section className="bones" role="status" aria-label={t("ui.loading")}>
          {[70, 45, 88, 60].map((width) => (
            <span key={width} className="skel" style={{ width: `${width}%` }} />
          ))}
        </section>
      )}
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
