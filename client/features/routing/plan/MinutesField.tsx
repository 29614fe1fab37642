import { Field } from "../../../ui/forms/Field.tsx";

interface Props {
  label: string;
  hint?: string;
  value: number | null;
  most?: number;
  required?: boolean;
  onChange: (minutes: number | null) => void;
}

/** Whole minutes; empty means never where that may be. */
export const MinutesField = ({ label, hint, value, most = 10_080, required, onChange }: Props) => (
  <Field
    label={label}
    hint={hint}
    type="number"
    inputMode="numeric"
    min={0}
    max={most}
    step={1}
    required={required}
    value={value ?? ""}
    onChange={({ target }) => onChange(target.value === "" ? null : Number(target.value))}
  />
);
