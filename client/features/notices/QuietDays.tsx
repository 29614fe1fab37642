import type { NoticeSettings } from "../../../shared/escalation/noticeSettings.schema.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { weekdays } from "../../platform/text/weekText.ts";

type Quiet = NonNullable<NoticeSettings["quiet"]>;

/** The days on which the quiet hours begin; all of them unless some are chosen. */
export function QuietDays({ quiet: { days }, onChange }: { quiet: Quiet; onChange: (days: number[]) => void }) {
  const { t } = useTranslation();
  const chosen = days ?? weekdays.map((_, day) => day);
  const put = (day: number, on: boolean) => onChange(on ? [...chosen, day].toSorted((a, b) => a - b) : chosen.filter((one) => one !== day));
  return (
    <fieldset className="ring-days">
      <legend>{t("notification.settings.days")}</legend>
      {weekdays.map((name, day) => (
        <label className="tick" key={name}>
          <input type="checkbox" checked={chosen.includes(day)} onChange={({ target }) => put(day, target.checked)} />
          <span>{t(`calendars.day.${name}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
