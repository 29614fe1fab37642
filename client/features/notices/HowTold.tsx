import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { usualNoticeSettings, type NoticeSettings } from "../../../shared/escalation/noticeSettings.schema.ts";
import { api } from "../../platform/api.ts";
import { noticeSettingsQuery } from "../../platform/noticeSettings.ts";
import { queries } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { toast } from "../../ui/floating/toasts.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { SelectField } from "../../ui/forms/SelectField.tsx";
import { QuietDays } from "./QuietDays.tsx";
import { RingFields } from "./RingFields.tsx";

const choices = [0, 5, 15, 30, 60, 240, 480];
const usualQuiet = { from: 22 * 60, until: 7 * 60 };

/** When this person is mailed, when not, and what rings; each is stored as it is chosen. */
export function HowTold({ settings }: { settings: NoticeSettings }) {
  const { t } = useTranslation();
  const change = useMutation({
    mutationFn: (by: Partial<NoticeSettings>) => api.escalation.changeNoticeSettings({ ...usualNoticeSettings, ...settings, ...by }),
    onSuccess: (changed) => queries.setQueryData(noticeSettingsQuery.queryKey, changed),
    onError: (error) => void toast(reasonText(error)),
  });
  const { mailAfterMinutes, quiet, rings } = settings;
  const words = (minutes: number) =>
    minutes === 0
      ? t("notification.settings.never")
      : minutes < 60
        ? t("notification.settings.minutes", { count: minutes })
        : t("notification.settings.hours", { count: minutes / 60 });
  return (
    <div className="in told">
      <p className="hint">{t("notification.settings.lead")}</p>
      <SelectField
        label={t("notification.settings.mail")}
        value={mailAfterMinutes}
        onChange={({ target }) => change.mutate({ mailAfterMinutes: Number(target.value) })}
      >
        {[...new Set([...choices, mailAfterMinutes])].map((minutes) => (
          <option key={minutes} value={minutes}>
            {words(minutes)}
          </option>
        ))}
      </SelectField>
      <label className="tick">
        <input
          type="checkbox"
          checked={quiet !== null}
          onChange={({ target }) => change.mutate({ quiet: target.checked ? usualQuiet : null })}
        />
        <span>{t("notification.settings.quiet")}</span>
      </label>
      {quiet && <QuietDays quiet={quiet} onChange={(days) => change.mutate({ quiet: { ...quiet, days } })} />}
      {quiet && (
        <div className="inline-form">
          <TimeField
            label={t("notification.settings.from")}
            minute={quiet.from}
            onChange={(from) => change.mutate({ quiet: { ...quiet, from } })}
          />
          <TimeField
            label={t("notification.settings.until")}
            minute={quiet.until}
            onChange={(until) => change.mutate({ quiet: { ...quiet, until } })}
          />
        </div>
      )}
      <RingFields rings={rings} onChange={(by) => change.mutate({ rings: { ...rings, ...by } })} />
    </div>
  );
}

const two = (value: number) => String(value).padStart(2, "0");

/** A minute of the day on the person's own wall clock, stored when its box is left. */
function TimeField({ label, minute, onChange }: { label: string; minute: number; onChange: (minute: number) => void }) {
  const done = (value: string) => {
    const [hours, minutes] = value.split(":").map(Number);
    const next = (hours ?? NaN) * 60 + (minutes ?? NaN);
    if (Number.isInteger(next) && next !== minute) onChange(next);
  };
  return (
    <Field
      key={minute}
      label={label}
      type="time"
      defaultValue={`${two(Math.floor(minute / 60))}:${two(minute % 60)}`}
      onBlur={({ target }) => done(target.value)}
    />
  );
}
