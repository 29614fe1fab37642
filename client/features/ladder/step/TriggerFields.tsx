import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { StepTrigger } from "../../../../shared/escalation/ladder.schema.ts";
import { Field } from "../../../ui/forms/Field.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";

const fresh: Record<StepTrigger["kind"], StepTrigger> = {
  share: { kind: "share", clock: "any", share: 0.75 },
  beforeDeparture: { kind: "beforeDeparture", minutes: 240 },
  transferCameBack: { kind: "transferCameBack" },
};
const clocks = ["any", "firstResponse", "nextResponse", "resolution"] as const;

/** When a step is reached. */
export function TriggerFields({ at, onChange }: { at: StepTrigger; onChange: (at: StepTrigger) => void }) {
  const { t } = useTranslation();
  return (
    <div className="fields">
      <SelectField label={t("ladder.when")} value={at.kind} onChange={({ target }) => onChange(fresh[target.value as StepTrigger["kind"]])}>
        {(Object.keys(fresh) as StepTrigger["kind"][]).map((kind) => (
          <option key={kind} value={kind}>
            {t(`ladder.trigger.${kind}`)}
          </option>
        ))}
      </SelectField>
      {at.kind === "share" && (
        <>
          <NumberField
            label={t("ladder.share")}
            {...{ min: 10, max: 300, step: 5 }}
            value={Math.round(at.share * 100)}
            onChange={(percent) => onChange({ ...at, share: percent / 100 })}
          />
          <SelectField
            label={t("ladder.clock")}
            value={at.clock}
            onChange={({ target }) => onChange({ ...at, clock: target.value as (typeof clocks)[number] })}
          >
            {clocks.map((clock) => (
              <option key={clock} value={clock}>
                {clock === "any" ? t("ladder.anyClock") : t(`ui.clock.${clock}`)}
              </option>
            ))}
          </SelectField>
        </>
      )}
      {at.kind === "beforeDeparture" && (
        <NumberField
          label={t("ladder.minutes")}
          {...{ min: 15, max: 20_160, step: 1 }}
          value={at.minutes}
          onChange={(minutes) => onChange({ ...at, minutes })}
        />
      )}
    </div>
  );
}

interface NumberProps {
  label: string;
  min: number;
  max: number;
  step: number;
  /** NaN while it is left empty. */
  value: number;
  onChange: (value: number) => void;
}

const NumberField = ({ value, onChange, ...field }: NumberProps) => (
  <Field
    {...field}
    type="number"
    inputMode="numeric"
    required
    value={Number.isNaN(value) ? "" : value}
    onChange={({ target }) => onChange(target.valueAsNumber)}
  />
);
