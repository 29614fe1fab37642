import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { CalendarInput } from "../../../shared/sla/calendar.schema.ts";
import { workSpan } from "../../platform/text/ledgerTimes.ts";
import { weekdays } from "../../platform/text/weekText.ts";
import { periodsText, readPeriods } from "./readPeriods.ts";

type Week = CalendarInput["week"];

/** The hours of each weekday, written as people write them, with a picture of the day beside. */
export function WeekEditor({ week, may, onChange }: { week: Week; may: boolean; onChange: (week: Week) => void }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby="cal-week">
      <header>
        <h2 id="cal-week">{t("calendars.week")}</h2>
        <span className="s">{t("calendars.weekHint")}</span>
      </header>
      <div className="in cal-week">
        {weekdays.map((day, index) => (
          <DayRow
            key={day}
            name={t(`calendars.day.${day}`)}
            periods={week[index] ?? []}
            may={may}
            onChange={(periods) => onChange(week.map((one, at) => (at === index ? periods : one)))}
          />
        ))}
      </div>
    </section>
  );
}

interface Row {
  name: string;
  periods: [number, number][];
  may: boolean;
  onChange: (periods: [number, number][]) => void;
}

function DayRow({ name, periods, may, onChange }: Row) {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  const wrong = text !== null && readPeriods(text) === null;
  const minutes = periods.reduce((sum, [from, to]) => sum + to - from, 0);
  const take = () => {
    const read = text === null ? null : readPeriods(text);
    if (read) onChange(read);
    if (!wrong) setText(null);
  };
  return (
    <div className="cal-day">
      <b>{name}</b>
      <input
        className="input num"
        aria-label={t("calendars.hoursOf", { day: name })}
        aria-invalid={wrong || undefined}
        title={wrong ? t("calendars.periodWrong") : undefined}
        readOnly={!may}
        placeholder={t("calendars.closed")}
        value={text ?? periodsText(periods)}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={({ key }) => (key === "Enter" ? take() : key === "Escape" ? setText(null) : undefined)}
      />
      <span className="cal-bar" aria-hidden="true">
        {periods.map(([from, to]) => (
          <i key={from} style={{ left: `${from / 14.4}%`, width: `${(Math.min(to, 1440) - from) / 14.4}%` }} />
        ))}
      </span>
      <span className="num cal-sum">{minutes > 0 ? workSpan(minutes) : "–"}</span>
      {wrong && (
        <p className="err" role="alert">
          {t("calendars.periodWrong")}
        </p>
      )}
    </div>
  );
}
