import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { CalendarInput } from "../../../../shared/sla/calendar.schema.ts";
import { minuteText } from "../../../platform/text/weekText.ts";
import { Button } from "../../../ui/Button.tsx";

export type Holiday = CalendarInput["holidays"][number];

interface Props {
  /** All of them are chosen at first. */
  days: Holiday[];
  onTake: (days: Holiday[]) => void;
  onClose: () => void;
}

/** Proposed days to choose from; nothing is saved by choosing. */
export function ChooseDays({ days, onTake, onClose }: Props) {
  const { t } = useTranslation();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const keyOf = ({ date, name }: Holiday) => `${date} ${name}`;
  const toggle = (key: string) => setLeft(new Set(left.has(key) ? [...left].filter((one) => one !== key) : [...left, key]));
  const chosen = days.filter((day) => !left.has(keyOf(day)));
  return (
    <>
      <ul className="main cal-lines">
        {days.map((day) => (
          <li key={keyOf(day)}>
            <label className="check">
              <input type="checkbox" checked={!left.has(keyOf(day))} onChange={() => toggle(keyOf(day))} />
              <span>
                <b>{day.name}</b> <span className="num hint">{[day.date, day.until].filter(Boolean).join(" – ")}</span>
                {typeof day.from === "number" && (
                  <span className="num hint"> · {`${minuteText(day.from)}–${minuteText(day.to ?? 1440)}`}</span>
                )}
                {day.yearly && <span className="hint"> · {t("calendars.yearly")}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <footer>
        <p />
        <Button onClick={onClose}>{t("calendars.discard")}</Button>
        <Button look="primary" disabled={chosen.length === 0} onClick={() => (onTake(chosen), onClose())}>
          {t("calendars.importTake", { count: chosen.length })}
        </Button>
      </footer>
    </>
  );
}

/** Those that are not in the calendar yet. */
export const notKnown = (days: Holiday[], known: Holiday[]) =>
  days.filter((day) => known.every((one) => one.date !== day.date || one.name !== day.name));
