import { FieldInput } from "../../../ui/fields/FieldInput.tsx";
import type { OfferDraft } from "./useOffer.ts";

/** What the receiving department wants to know. */
export function AskedFields({ title, offer }: { title: string; offer: OfferDraft }) {
  const { fields, answers, setAnswers } = offer;
  return (
    <fieldset className="asked-fs">
      <legend>{title}</legend>
      {fields.map((field) => (
        <FieldInput
          key={field.key}
          field={field}
          value={answers[field.key] ?? ""}
          onChange={(value) => setAnswers({ ...answers, [field.key]: value })}
        />
      ))}
    </fieldset>
  );
}
