import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { CalendarInput, SavedCalendar } from "../../../shared/sla/calendar.schema.ts";
import { Button } from "../../ui/Button.tsx";
import { RemoveButton } from "../../ui/RemoveButton.tsx";
import { CalendarHistory } from "./CalendarHistory.tsx";
import { CalendarUsers } from "./CalendarUsers.tsx";
import { TryIt } from "./trying/TryIt.tsx";

interface Props {
  saved: SavedCalendar | null;
  rules: CalendarInput;
  /** False while the zone is none: then nothing can be tried. */
  tries: boolean;
  today: string;
  may: boolean;
  onTake: (rules: CalendarInput) => void;
  onRemove: () => void;
}

/** Beside a calendar: a place to try it, who works by it, its history. */
export function CalendarSide({ saved, rules, tries, today, may, onTake, onRemove }: Props) {
  const { t } = useTranslation();
  const [history, setHistory] = useState(false);
  return (
    <div className="cal-side">
      {tries && <TryIt calendar={rules} today={today} />}
      {saved && <CalendarUsers calendar={saved} may={may} />}
      {saved && (
        <div className="cal-acts">
          <Button onClick={() => setHistory(true)}>{t("calendars.history")}</Button>
          {may && <RemoveButton word={t("calendars.remove")} sure={t("calendars.removeSure")} onRemove={onRemove} />}
        </div>
      )}
      {history && saved && <CalendarHistory id={saved.id} may={may} onTake={onTake} onClose={() => setHistory(false)} />}
    </div>
  );
}
