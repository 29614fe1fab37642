import type { MacroAction } from "../../../shared/macros/macro.schema.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Field } from "../forms/Field.tsx";
import { SelectField } from "../forms/SelectField.tsx";

type Snooze = Extract<MacroAction, { kind: "snooze" }>;

/** Until when a macro or a rule sets a conversation aside: the next working morning, an answer, or so many hours. */
export function SnoozeEdit({ action, onChange }: { action: Snooze; onChange: (action: Snooze) => void }) {
  const { t } = useTranslation();
  const { until } = action;
  const put = (next: Snooze["until"]) => onChange({ kind: "snooze", until: next });
  return (
    <>
      <SelectField
        label={t("macro.action.snooze")}
        value={typeof until === "number" ? "span" : until}
        onChange={({ target }) => put(target.value === "span" ? 60 : (target.value as "morning"))}
      >
        {(["morning", "reply", "span"] as const).map((one) => (
          <option key={one} value={one}>
            {t(`macro.until.${one}`)}
          </option>
        ))}
      </SelectField>
      {typeof until === "number" && (
        <Field
          label={t("macro.hours")}
          type="number"
          min={0.1}
          max={8760}
          step="any"
          required
          value={Math.round((until / 60) * 100) / 100}
          onChange={({ target }) => put(Math.min(525_600, Math.max(5, Math.round(Number(target.value) * 60))))}
        />
      )}
    </>
  );
}
