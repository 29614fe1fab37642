import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { CalendarInput } from "../../../../shared/sla/calendar.schema.ts";
import { Button } from "../../../ui/Button.tsx";
import { Below, Field } from "../../../ui/forms/Field.tsx";
import { Toggle } from "../../../ui/forms/Toggle.tsx";
import { readPeriods } from "../readPeriods.ts";

interface Props {
  onHoliday: (day: CalendarInput["holidays"][number]) => void;
  onExtra: (day: CalendarInput["extraDays"][number]) => void;
}

/** A holiday, whole or in part, or a make-up working day. */
export function AddDay({ onHoliday, onExtra }: Props) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<"holiday" | "extraDay">("holiday");
  const [day, setDay] = useState({ name: "", date: "", until: "", hours: "", yearly: false });
  const [wrong, setWrong] = useState(false);
  const set = (change: Partial<typeof day>) => (setWrong(false), setDay({ ...day, ...change }));
  const add = () => {
    const { date, until, hours, yearly } = day;
    const name = day.name.trim();
    const periods = readPeriods(hours);
    const [first] = periods ?? [];
    if (!name || !date || !periods || (until && until < date) || (kind === "extraDay" && !first)) return setWrong(true);
    if (kind === "extraDay") onExtra({ name, date, periods });
    else onHoliday({ name, date, until: until || null, from: first?.[0] ?? null, to: first ? Math.min(1440, first[1]) : null, yearly });
    setDay({ name: "", date: "", until: "", hours: "", yearly: false });
  };
  return (
    <form
      className="cal-add"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Toggle
        label={t("calendars.kind")}
        value={kind}
        options={[
          ["holiday", t("calendars.holiday")],
          ["extraDay", t("calendars.extraDay")],
        ]}
        onChange={setKind}
      />
      <Field label={t("calendars.dayName")} value={day.name} maxLength={120} onChange={(event) => set({ name: event.target.value })} />
      <Field label={t("calendars.date")} type="date" value={day.date} onChange={(event) => set({ date: event.target.value })} />
      {kind === "holiday" && (
        <Field
          label={t("calendars.until")}
          optional={t("ui.optional")}
          type="date"
          value={day.until}
          onChange={(event) => set({ until: event.target.value })}
        />
      )}
      <Field
        label={t(kind === "holiday" ? "calendars.onlyHours" : "calendars.hours")}
        {...(kind === "holiday" ? { optional: t("ui.optional") } : {})}
        placeholder={kind === "holiday" ? "15:00–18:00" : "09:00–18:00"}
        value={day.hours}
        onChange={(event) => set({ hours: event.target.value })}
      />
      {kind === "holiday" && (
        <label className="check">
          <input type="checkbox" checked={day.yearly} onChange={(event) => set({ yearly: event.target.checked })} />
          {t("calendars.everyYear")}
        </label>
      )}
      <Button type="submit">{t("calendars.addDay")}</Button>
      <Below id="cal-add" fault={wrong ? t("calendars.dayWrong") : null} />
    </form>
  );
}
