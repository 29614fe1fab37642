import type { CalendarInput, SavedCalendar } from "../../../shared/sla/calendar.schema.ts";
import { CalendarNames } from "./CalendarNames.tsx";
import { CalendarSide } from "./CalendarSide.tsx";
import { DraftBar } from "./DraftBar.tsx";
import { SpecialDays } from "./days/SpecialDays.tsx";
import { useCalendarDraft } from "./useCalendarDraft.ts";
import { WeekEditor } from "./WeekEditor.tsx";
import { YearView } from "./YearView.tsx";
import { dateNow } from "../../platform/clock/timeNow.ts";

interface Props {
  saved: SavedCalendar | null;
  fresh: CalendarInput;
  may: boolean;
  onSaved: (id: string | null) => void;
}

/** One calendar: names, week, year, special days, who works by it, and a place to try it. */
export function CalendarEditor({ saved, fresh, may, onSaved }: Props) {
  const { rules, changed, change, discard, save, remove } = useCalendarDraft(saved, fresh, onSaved);
  const today = dateNow().toISOString().slice(0, 10);
  const known = isKnown(rules.zone);
  return (
    <div className="cal-grid">
      <div className="cal-main">
        {may && (
          <DraftBar
            changed={changed}
            next={(saved?.version ?? 0) + 1}
            fault={save.error ?? remove.error}
            busy={save.isPending}
            onSave={() => save.mutate()}
            onDiscard={saved ? discard : () => onSaved(null)}
          />
        )}
        <CalendarNames rules={rules} may={may} onChange={change} />
        <WeekEditor week={rules.week} may={may} onChange={(week) => change({ week })} />
        {known && <YearView calendar={rules} thisYear={Number(today.slice(0, 4))} />}
        <SpecialDays days={rules} zone={known ? rules.zone : "UTC"} may={may} onChange={change} />
      </div>
      <CalendarSide saved={saved} rules={rules} tries={known} today={today} may={may} onTake={change} onRemove={() => remove.mutate()} />
    </div>
  );
}

const zones = new Set(Intl.supportedValuesOf("timeZone"));
const isKnown = (zone: string) => zones.has(zone) || zone === "UTC";
