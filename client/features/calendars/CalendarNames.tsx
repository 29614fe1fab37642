import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { CalendarInput } from "../../../shared/sla/calendar.schema.ts";
import { Field } from "../../ui/forms/Field.tsx";

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
        <Field
          label={t("calendars.name")}
          readOnly={!may}
          value={rules.name}
          maxLength={120}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <Field
          label={t("calendars.nameZh")}
          readOnly={!may}
          lang="zh-CN"
          value={rules.nameZh ?? ""}
          maxLength={120}
          onChange={(event) => onChange({ nameZh: event.target.value || null })}
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
