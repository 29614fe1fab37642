import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { CalendarInput } from "../../../shared/sla/calendar.schema.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { NameFields } from "../../ui/forms/NameFields.tsx";

interface Props {
  rules: CalendarInput;
  may: boolean;
  onChange: (by: Partial<CalendarInput>) => void;
}

/** What a calendar is called, and the zone its hours are written in. */
export function CalendarNames({ rules, may, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-label={t("calendars.name")}>
      <div className="in cal-names">
        <NameFields
          label={t("calendars.name")}
          name={rules.name}
          nameZh={rules.nameZh}
          maxLength={120}
          readOnly={!may}
          onChange={onChange}
        />
        <Field
          label={t("calendars.zone")}
          readOnly={!may}
          list="zones"
          value={rules.zone}
          maxLength={60}
          onChange={(event) => onChange({ zone: event.target.value })}
        />
        <datalist id="zones">
          {Intl.supportedValuesOf("timeZone").map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </div>
    </section>
  );
}
