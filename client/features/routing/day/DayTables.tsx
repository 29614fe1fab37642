import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { AvailabilitySpan } from "../../../../shared/routing/availability.schema.ts";
import { useAvailabilities } from "../../../platform/availabilities.ts";
import { callLength, clockTime } from "../../../platform/text/time.ts";
import { AvailabilityDot } from "../../../ui/marks/AvailabilityDot.tsx";

type Span = AvailabilitySpan;
type Had = Pick<Span, "state" | "reason">;

/** The sums of a day, longest first. */
export function DaySums({ sums }: { sums: (Had & { milliseconds: number })[] }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby="sums">
      <header>
        <h2 id="sums">{t("availability.day.sums")}</h2>
      </header>
      <table className="tb">
        <tbody>
          {sums.map(({ state, reason, milliseconds }) => (
            <tr key={`${state} ${reason}`}>
              <th scope="row">
                <Said had={{ state, reason }} />
              </th>
              <td className="r">{callLength(Math.round(milliseconds / 1000))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Each stretch with its times and who made it so, newest first. */
export function DaySpans({ spans }: { spans: Span[] }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby="spans">
      <header>
        <h2 id="spans">{t("availability.day.spans")}</h2>
      </header>
      <div className="wide-t" tabIndex={0} role="group" aria-labelledby="spans">
        <table className="tb">
          <thead>
            <tr>
              {(["from", "to", "lasted"] as const).map((head) => (
                <th scope="col" key={head} className="r">
                  {t(`availability.day.${head}`)}
                </th>
              ))}
              <th scope="col">{t("availability.day.state")}</th>
              <th scope="col">{t("availability.day.cause")}</th>
            </tr>
          </thead>
          <tbody>
            {spans.toReversed().map((span) => (
              <SpanRow key={span.from} span={span} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function SpanRow({ span: { from, to, state, reason, cause, by, note } }: { span: Span }) {
  const { t } = useTranslation();
  const end = to ?? from;
  return (
    <tr>
      <td className="r">{clockTime(from)}</td>
      <td className="r">{clockTime(end)}</td>
      <td className="r">{callLength(Math.round((Date.parse(end) - Date.parse(from)) / 1000))}</td>
      <td>
        <Said had={{ state, reason }} />
      </td>
      <td>{[t(`availability.cause.${cause}`, { name: by ?? "" }), note].filter(Boolean).join(" · ")}</td>
    </tr>
  );
}

function Said({ had }: { had: Had }) {
  const { words } = useAvailabilities();
  return (
    <span className="p">
      <span className="mk" aria-hidden="true">
        <AvailabilityDot state={had.state} />
      </span>
      {words(had)}
    </span>
  );
}
