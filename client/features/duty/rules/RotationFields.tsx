import { useId } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Rotation } from "../../../../shared/duty/roster.schema.ts";
import { Field } from "../../../ui/forms/Field.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { RemoveButton } from "../../../ui/RemoveButton.tsx";
import { minuteIn, timeField } from "../dutyText.ts";
import { PeopleOrder } from "./PeopleOrder.tsx";

interface Props {
  rotation: Rotation;
  departmentId: string | null;
  manages: boolean;
  onChange: (rotation: Rotation) => void;
  onRemove: () => void;
}
const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;
const dayHours = { from: 480, to: 1200 };

/** One rotation: when it hands over, in which hours it counts, and who follows whom. */
export function RotationFields({ rotation, departmentId, manages, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const change = (part: Partial<Rotation>) => onChange({ ...rotation, ...part });
  const { hours } = rotation;
  return (
    <div className="in rotation" role="group" aria-label={rotation.name}>
      <div className="fields">
        <Field
          label={t("duty.rotation.name")}
          required
          maxLength={80}
          value={rotation.name}
          onChange={({ target }) => change({ name: target.value })}
        />
        <ZoneField value={rotation.zone} onChange={(zone) => change({ zone })} />
        <SelectField
          label={t("duty.rotation.weekday")}
          value={rotation.weekday}
          onChange={({ target }) => change({ weekday: Number(target.value) })}
        >
          {weekdays.map((day) => (
            <option key={day} value={day}>
              {t(`duty.weekday.${day}`)}
            </option>
          ))}
        </SelectField>
        <TimeField label={t("duty.rotation.time")} minute={rotation.minute} onChange={(minute) => change({ minute })} />
        <Field
          label={t("duty.rotation.since")}
          type="date"
          required
          value={rotation.since}
          onChange={({ target }) => target.value && change({ since: target.value })}
        />
      </div>
      <div className="fields">
        <label className="ck">
          <input type="checkbox" checked={hours === null} onChange={({ target }) => change({ hours: target.checked ? null : dayHours })} />
          {t("duty.rotation.around")}
        </label>
        {hours && (
          <TimeField label={t("duty.rotation.from")} minute={hours.from} onChange={(from) => change({ hours: { ...hours, from } })} />
        )}
        {hours && <TimeField label={t("duty.rotation.to")} minute={hours.to} onChange={(to) => change({ hours: { ...hours, to } })} />}
      </div>
      <PeopleOrder people={rotation.people} departmentId={departmentId} manages={manages} onChange={(people) => change({ people })} />
      {manages && (
        <div>
          <RemoveButton word={t("duty.rotation.remove")} sure={t("duty.rotation.removeSure")} onRemove={onRemove} />
        </div>
      )}
    </div>
  );
}

function TimeField({ label, minute, onChange }: { label: string; minute: number; onChange: (minute: number) => void }) {
  return (
    <Field
      label={label}
      type="time"
      required
      value={timeField(minute)}
      onChange={({ target }) => target.value && onChange(minuteIn(target.value))}
    />
  );
}

function ZoneField({ value, onChange }: { value: string; onChange: (zone: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <Field
        label={t("duty.rotation.zone")}
        required
        list={id}
        maxLength={60}
        defaultValue={value}
        onChange={({ target }) => known.has(target.value) && onChange(target.value)}
      />
      <datalist id={id}>
        {[...known].map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}

const known = new Set(Intl.supportedValuesOf("timeZone"));
