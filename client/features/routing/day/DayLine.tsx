import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { AvailabilitySpan } from "../../../../shared/routing/availability.schema.ts";
import { stretchOf } from "./dayQueries.ts";

type Span = AvailabilitySpan;

/** The day as a line from midnight to midnight; the table below says the same in words. */
export function DayLine({ spans, date }: { spans: Span[]; date: string }) {
  const { t } = useTranslation();
  const { from, to } = stretchOf(date);
  const [begin, end] = [Date.parse(from), Date.parse(to)];
  const share = (at: string) => (Date.parse(at) - begin) / (end - begin);
  return (
    <svg className="day-line" viewBox="0 0 1000 28" preserveAspectRatio="none" role="img" aria-label={t("availability.day.line")}>
      {spans.map((span) => (
        <rect
          key={span.from}
          className={`st-${span.state}`}
          x={share(span.from) * 1000}
          width={Math.max(1, (share(span.to ?? to) - share(span.from)) * 1000)}
          height="28"
        />
      ))}
      {[6, 12, 18].map((hour) => (
        <line key={hour} x1={(hour / 24) * 1000} x2={(hour / 24) * 1000} y2="28" />
      ))}
    </svg>
  );
}
