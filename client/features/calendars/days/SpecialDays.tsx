import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { CalendarInput } from "../../../../shared/sla/calendar.schema.ts";
import { minuteText } from "../../../platform/text/weekText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { AddDay } from "./AddDay.tsx";
import { ImportDays } from "./ImportDays.tsx";
import { PublicHolidays } from "./PublicHolidays.tsx";
import { periodsText } from "../readPeriods.ts";

type Days = Pick<CalendarInput, "holidays" | "extraDays">;

/** Holidays and make-up days by date; adding and removing changes the draft only. */
export function SpecialDays({ days, zone, may, onChange }: { days: Days; zone: string; may: boolean; onChange: (days: Days) => void }) {
  const { t } = useTranslation();
  const add = (more: CalendarInput["holidays"]) => onChange({ ...days, holidays: [...days.holidays, ...more] });
  const lines = [
    ...days.holidays.map((one) => ({
      date: one.date,
      name: one.name,
      when: [
        one.until && one.until !== one.date ? `${one.date} – ${one.until}` : one.date,
        partOf(one),
        one.yearly ? t("calendars.yearly") : "",
      ],
      extra: false,
      without: () => ({ ...days, holidays: days.holidays.filter((other) => other !== one) }),
    })),
    ...days.extraDays.map((one) => ({
      date: one.date,
      name: one.name,
      when: [one.date, periodsText(one.periods)],
      extra: true,
      without: () => ({ ...days, extraDays: days.extraDays.filter((other) => other !== one) }),
    })),
  ].toSorted((a, b) => b.date.localeCompare(a.date) || a.name.localeCompare(b.name));
  return (
    <section className="panel" aria-labelledby="cal-days">
      <header>
        <h2 id="cal-days">{t("calendars.days")}</h2>
        <span className="s">{t("calendars.daysHint")}</span>
        <span className="sp" />
        {may && (
          <>
            <PublicHolidays known={days.holidays} onTake={add} />
            <ImportDays zone={zone} known={days.holidays} onTake={add} />
          </>
        )}
      </header>
      {may && (
        <AddDay
          onHoliday={(one) => onChange({ ...days, holidays: [...days.holidays, one] })}
          onExtra={(one) => onChange({ ...days, extraDays: [...days.extraDays, one] })}
        />
      )}
      <ul className="cal-lines">
        {lines.map(({ date, name, when, extra, without }) => (
          <li className="person-l" key={`${date} ${name} ${String(extra)}`}>
            <i className={extra ? "dot extra" : "dot hol"} />
            <div className="min0">
              <b>{name}</b>
              <p className="num">{when.filter(Boolean).join(" · ")}</p>
            </div>
            <span className="hint">{t(extra ? "calendars.extraDay" : "calendars.holiday")}</span>
            {may && (
              <Button look="quiet" icon small label={t("calendars.removeDay", { name, date })} onClick={() => onChange(without())}>
                <Icon name="x" />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {lines.length === 0 && <p className="in hint">{t("calendars.noDays")}</p>}
    </section>
  );
}

const partOf = ({ from, to }: CalendarInput["holidays"][number]) =>
  from === null && to === null ? "" : from === undefined && to === undefined ? "" : `${minuteText(from ?? 0)}–${minuteText(to ?? 1440)}`;
