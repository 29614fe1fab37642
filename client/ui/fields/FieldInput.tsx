import type { Trip } from "../../../shared/contacts/contact.schema.ts";
import type { CustomField } from "../../../shared/fields/customField.schema.ts";
import { ownName } from "../../platform/people.ts";
import { Field } from "../forms/Field.tsx";
import { SelectField } from "../forms/SelectField.tsx";
import { BookingAnswer } from "./BookingAnswer.tsx";
import { ContactAnswer } from "./ContactAnswer.tsx";

interface Props {
  field: CustomField;
  value: string;
  /** What an answer of the kind `booking` is chosen from. */
  trips?: readonly Trip[];
  disabled?: boolean;
  onChange: (value: string) => void;
  /** When the answer is given: the field was left, or chosen. */
  onDone?: () => void;
}

const types = { text: "text", number: "number", date: "date" } as const;

/** One field to be answered, by its kind, under its label in the reader's language. */
export function FieldInput({ field, value, trips = [], disabled = false, onChange, onDone }: Props) {
  const label = ownName({ name: field.label, nameZh: field.labelZh });
  const input = { label, value, required: field.required, disabled };
  if (field.kind === "choice")
    return (
      <SelectField {...input} onChange={(event) => onChange(event.target.value)} onBlur={onDone}>
        <option value="" />
        {field.choices.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </SelectField>
    );
  if (field.kind === "contact") return <ContactAnswer {...{ label, value, disabled, onChange }} />;
  if (field.kind === "booking") return <BookingAnswer {...{ label, value, disabled, trips, onChange }} />;
  return (
    <Field
      {...input}
      type={types[field.kind]}
      step={field.kind === "number" ? "any" : undefined}
      maxLength={500}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onDone}
    />
  );
}
