import i18next from "i18next";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { timeParts } from "../../../shared/sla/businessTime.ts";
import type { CalendarInput } from "../../../shared/sla/calendar.schema.ts";
import { dateNumber, dateText, wallParts } from "../../../shared/sla/wallDay.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";

type Look = "hol" | "part" | "extra" | "off" | "";

/** What a date is, as the arithmetic itself sees it: the picture cannot say anything else than the clocks do. */
function lookOf(calendar: CalendarInput, date: number): Look {
  const parts = wallParts(calendar, date);
  const open = parts.some((part) => part.open);
  if (calendar.extraDays.some((one) => one.date === dateText(date))) return "extra";
  if (parts.some(({ holiday }) => holiday)) return open ? "part" : "hol";
  return open ? "" : "off";
}

/** A year at a glance: holidays, make-up working days, days off. */
export function YearView({ calendar, thisYear }: { calendar: CalendarInput; thisYear: number }) {
  const { t } = useTranslation();
  const [year, setYear] = useState(thisYear);
  const days = Array.from(
    { length: dateNumber(`${year + 1}-01-01`) - dateNumber(`${year}-01-01`) },
    (_, day) => dateNumber(`${year}-01-01`) + day,
  );
  const looks = new Map(days.map((date) => [date, lookOf(calendar, date)]));
  const count = (...wanted: Look[]) => [...looks.values()].filter((look) => wanted.includes(look)).length;
  const worked = timeParts(calendar, new Date(`${year}-01-01`), new Date(`${year + 1}-01-01`)).reduce(
    (sum, one) => (one.state === "open" ? sum + one.to - one.from : sum),
    0,
  );
  return (
    <section className="panel" aria-labelledby="cal-year">
      <header>
        <h2 id="cal-year">{year}</h2>
        <span className="s cal-key">
          <i className="hol" /> {t("calendars.holidays", { count: count("hol", "part") })} <i className="extra" />{" "}
          {t("calendars.makeUp", { count: count("extra") })}
          <i className="off" /> {t("calendars.dayOff")} · {t("calendars.workedHours", { hours: Math.round(worked / 3_600_000) })}
        </span>
        <span className="sp" />
        <Button look="quiet" icon small label={t("calendars.yearBefore")} onClick={() => setYear(year - 1)}>
          <Icon name="left" />
        </Button>
        <Button look="quiet" icon small label={t("calendars.yearAfter")} onClick={() => setYear(year + 1)}>
          <Icon name="right" />
        </Button>
      </header>
      <div className="in cal-year">
        {Array.from({ length: 12 }, (_, month) => (
          <Month key={month} year={year} month={month} looks={looks} />
        ))}
      </div>
    </section>
  );
}

function Month({ year, month, looks }: { year: number; month: number; looks: Map<number, Look> }) {
  const { t } = useTranslation();
  const first = Math.round(Date.UTC(year, month, 1) / 86_400_000);
  const length = Math.round(Date.UTC(year, month + 1, 1) / 86_400_000) - first;
  const name = new Intl.DateTimeFormat(i18next.language, { month: "long", timeZone: "UTC" }).format(Date.UTC(year, month, 1));
  return (
    <div>
      <h3>{name}</h3>
      <div className="cal-month num">
        {Array.from({ length }, (_, day) => {
          const look = looks.get(first + day) ?? "";
          const title = look ? `${dateText(first + day)}: ${t(`calendars.look.${look}`)}` : undefined;
          return (
            <span key={day} className={look} title={title} style={day === 0 ? { gridColumnStart: ((first + 3) % 7) + 1 } : undefined}>
              {day + 1}
            </span>
          );
        })}
      </div>
    </div>
  );
}
