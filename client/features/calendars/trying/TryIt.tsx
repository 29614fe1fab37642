import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { instantAfter, timeParts, type Calendar } from "../../../../shared/sla/businessTime.ts";
import { workSpan, zonedDayTime, zonedEnd } from "../../../platform/text/ledgerTimes.ts";
import { Field } from "../../../ui/forms/Field.tsx";
import { instantAtWall } from "./instantAtWall.ts";

const looks = { open: "run", outsideHours: "out", holiday: "hol" } as const;

/** "If a mail comes at ... it is due at ... because ...": by the calendar as it is edited, nothing is saved. */
export function TryIt({ calendar, today }: { calendar: Calendar; today: string }) {
  const { t } = useTranslation();
  const [at, setAt] = useState(`${today}T17:20`);
  const [hours, setHours] = useState("8");
  const from = instantAtWall(at, calendar.zone);
  const minutes = Math.round(Number(hours) * 60);
  const due = from && minutes > 0 ? instantAfter(calendar, from, minutes) : null;
  const parts = from && due ? timeParts(calendar, from, due) : [];
  const iso = (time: number) => new Date(time).toISOString();
  return (
    <section className="panel" aria-labelledby="cal-try">
      <header>
        <h2 id="cal-try">{t("calendars.tryIt")}</h2>
        <span className="s">{t("calendars.nothingSaved")}</span>
      </header>
      <div className="in cal-try">
        <Field
          label={t("calendars.mailAt", { zone: calendar.zone })}
          type="datetime-local"
          value={at}
          onChange={(event) => setAt(event.target.value)}
        />
        <Field
          label={t("calendars.targetHours")}
          type="number"
          min="0.1"
          step="0.5"
          value={hours}
          onChange={(event) => setHours(event.target.value)}
        />
        <div className="cal-due" aria-live="polite">
          {due ? (
            <>
              <span>{t("calendars.dueAt")}</span>
              <b>{zonedDayTime(due.toISOString(), calendar.zone)}</b>
            </>
          ) : (
            <span>{t("calendars.neverDue")}</span>
          )}
        </div>
        {parts.length > 0 && <h3>{t("calendars.because")}</h3>}
        <ul>
          {parts.slice(0, 40).map((part) => (
            <li key={part.from}>
              <i className={`sw ${looks[part.state]}`} />
              <span>
                {zonedDayTime(iso(part.from), calendar.zone)} – {zonedEnd(iso(part.from), iso(part.to), calendar.zone)}
                {part.name && `, ${part.name}`}
              </span>
              <b className="num">{part.state === "open" ? workSpan((part.to - part.from) / 60_000) : "0"}</b>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
