import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarInput } from "../../../../shared/sla/calendar.schema.ts";
import { readICalendar, type ReadDays } from "../../../../shared/sla/imports/readICalendar.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/floating/Dialog.tsx";

type Holiday = CalendarInput["holidays"][number];

interface Props {
  zone: string;
  known: Holiday[];
  onTake: (days: Holiday[]) => void;
}

/** Days from an iCalendar file, as a list to choose from; what is chosen goes into the draft, nothing is saved. */
export function ImportDays({ zone, known, onTake }: Props) {
  const { t } = useTranslation();
  const [read, setRead] = useState<ReadDays | null | undefined>(undefined);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const days = (read?.holidays ?? []).filter((day) => known.every((one) => one.date !== day.date || one.name !== day.name));
  const choose = (file: File | undefined) => {
    setLeft(new Set());
    void file?.text().then((text) => setRead(readICalendar(text, zone)));
  };
  const toggle = (index: number) => setLeft(new Set(left.has(index) ? [...left].filter((one) => one !== index) : [...left, index]));
  const close = () => setRead(undefined);
  const chosen = days.filter((_, index) => !left.has(index));
  return (
    <>
      <label className="btn sm">
        {t("calendars.import")}
        <input
          type="file"
          className="vh"
          accept=".ics,text/calendar"
          onChange={(event) => (choose(event.target.files?.[0]), (event.target.value = ""))}
        />
      </label>
      {read !== undefined && (
        <Dialog
          title={t("calendars.importTitle")}
          lead={read ? t("calendars.importLead", { count: days.length, skipped: read.skipped }) : t("fault.calendar.unreadable")}
          onClose={close}
        >
          <ul className="main cal-lines">
            {days.map((day, index) => (
              <li key={`${day.date} ${day.name}`}>
                <label className="check">
                  <input type="checkbox" checked={!left.has(index)} onChange={() => toggle(index)} />
                  <span>
                    <b>{day.name}</b> <span className="num hint">{[day.date, day.until].filter(Boolean).join(" – ")}</span>
                    {day.yearly && <span className="hint"> · {t("calendars.yearly")}</span>}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          <footer>
            <p />
            <Button onClick={close}>{t("calendars.discard")}</Button>
            <Button look="primary" disabled={chosen.length === 0} onClick={() => (onTake(chosen), close())}>
              {t("calendars.importTake", { count: chosen.length })}
            </Button>
          </footer>
        </Dialog>
      )}
    </>
  );
}
