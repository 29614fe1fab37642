import type { TransferField } from "../../../../shared/transfers/transferField.schema.ts";
import { ownName } from "../../../platform/people.ts";
import { Field } from "../../../ui/forms/Field.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import type { OfferDraft } from "./useOffer.ts";

/** What the receiving department wants to know. */
export function AskedFields({ title, offer }: { title: string; offer: OfferDraft }) {
  const { fields, answers, setAnswers } = offer;
  return (
    <fieldset className="asked-fs">
      <legend>{title}</legend>
      {fields.map((field) => (
        <OneField
          key={field.key}
          field={field}
          value={answers[field.key] ?? ""}
          onChange={(value) => setAnswers({ ...answers, [field.key]: value })}
        />
      ))}
    </fieldset>
  );
}

function OneField({ field, value, onChange }: { field: TransferField; value: string; onChange: (value: string) => void }) {
  const label = ownName({ name: field.label, nameZh: field.labelZh });
  const input = { label, value, required: field.required };
  if (field.kind === "choice")
    return (
      <SelectField {...input} onChange={(event) => onChange(event.target.value)}>
        <option value="" />
        {field.choices.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </SelectField>
    );
  return (
    <Field {...input} type={field.kind === "date" ? "date" : "text"} maxLength={500} onChange={(event) => onChange(event.target.value)} />
  );
}
