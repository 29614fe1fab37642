import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Trip } from "../../../shared/contacts/contact.schema.ts";
import { SelectField } from "../forms/SelectField.tsx";

interface Props {
  label: string;
  value: string;
  disabled: boolean;
  trips: readonly Trip[];
  onChange: (locator: string) => void;
}

/** An answer that is one of the contact's trips; one whose trip is gone stays and is said by its locator. */
export function BookingAnswer({ label, value, disabled, trips, onChange }: Props) {
  const { t } = useTranslation();
  const gone = value !== "" && !trips.some(({ locator }) => locator === value);
  return (
    <SelectField label={label} value={value} disabled={disabled} onChange={({ target }) => onChange(target.value)}>
      <option value="">{trips.length === 0 && !gone ? t("fields.noTrips") : ""}</option>
      {gone && <option value={value}>{value}</option>}
      {trips.map(({ locator, title }) => (
        <option key={locator} value={locator}>
          {locator}, {title}
        </option>
      ))}
    </SelectField>
  );
}
