import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Trip } from "../../../shared/contacts/contact.schema.ts";
import { clockTime, shortDay, span } from "../../platform/text/time.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Departs } from "../../ui/marks/Departs.tsx";

type Segment = Trip["segments"][number];

/** A trip: the next flight as a card, the others as lines, times at their airports. */
export function TripCard({ trip }: { trip: Trip }) {
  const { t } = useTranslation();
  const [first, ...rest] = trip.segments;
  if (!first) return null;
  return (
    <section>
      <h3>
        <Icon name="case" size="s" />
        {trip.title}
      </h3>
      <div className="trip">
        <Leg segment={first} />
        <div className="f">
          <b>{trip.locator}</b>
          <span>{shortDay(first.departsAt, first.fromZone)}</span>
          <span className="sp" />
          <Departs at={first.departsAt} />
        </div>
        {(first.status === "cancelled" || first.status === "delayed") && (
          <div className="f bad">
            <Icon name="alert" size="s" />
            {t(`console.trip.${first.status}`)}
          </div>
        )}
      </div>
      {rest.map((segment) => (
        <div className="tripline" key={segment.flight + segment.departsAt}>
          <Icon name="plane" size="s" />
          <span className="ell">
            {segment.from} → {segment.to}, {segment.flight}
          </span>
          <span className="num">
            {shortDay(segment.departsAt, segment.fromZone)}, {clockTime(segment.departsAt, segment.fromZone)}
          </span>
        </div>
      ))}
    </section>
  );
}

function Leg({ segment: { from, to, flight, departsAt, arrivesAt, fromZone, toZone } }: { segment: Segment }) {
  return (
    <div className="leg">
      <div>
        <b>{from}</b>
        <small>{clockTime(departsAt, fromZone)}</small>
      </div>
      <div className="path">
        {flight}
        <span>
          <Icon name="plane" />
        </span>
        {span((Date.parse(arrivesAt) - Date.parse(departsAt)) / 60_000)}
      </div>
      <div>
        <b>{to}</b>
        <small>{clockTime(arrivesAt, toZone)}</small>
      </div>
    </div>
  );
}
