import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Trip } from "../../../shared/contacts/contact.schema.ts";
import type { CustomField, FieldAnswers, FieldOwner } from "../../../shared/fields/customField.schema.ts";
import { customFieldsOf } from "../../platform/customFields.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Below } from "../forms/Field.tsx";
import { Icon } from "../Icon.tsx";
import { FieldInput } from "./FieldInput.tsx";
import "./ownAnswers.css";

interface Props {
  of: FieldOwner;
  /** Of what: another one begins with nothing typed. */
  id: string;
  title: string;
  answers: FieldAnswers;
  /** What an answer of the kind `booking` is chosen from. */
  trips: readonly Trip[];
  may: boolean;
  onSave: (answers: FieldAnswers) => Promise<unknown>;
}

/** The desk's own fields of a record, answered in place: an answer is stored when it is chosen, or its box is left. */
export function OwnAnswers({ of, title, ...rest }: Props) {
  const { data } = useQuery(customFieldsOf(of));
  if (!data || data.fields.length === 0) return null;
  return (
    <section className="own-fields">
      <h3>
        <Icon name="table" size="s" />
        {title}
      </h3>
      {data.fields.map((field) => (
        <OwnAnswer key={`${rest.id} ${field.key}`} field={field} {...rest} />
      ))}
    </section>
  );
}

function OwnAnswer({ field, answers, trips, may, onSave }: Omit<Props, "of" | "title"> & { field: CustomField }) {
  const { t } = useTranslation();
  const stored = answers[field.key] ?? "";
  const [typed, setTyped] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: (value: string) => onSave({ [field.key]: value }),
    onSuccess: () => setTyped(null),
  });
  const done = (value: string | null) => (value === null || value === stored ? setTyped(null) : save.mutate(value));
  // What is chosen is meant; what is typed may still be on its way.
  const isChosen = field.kind === "choice" || field.kind === "contact" || field.kind === "booking";
  const change = (value: string) => (setTyped(value), isChosen && done(value));
  return (
    <div className="own-field">
      <FieldInput
        field={{ ...field, required: false }}
        value={typed ?? stored}
        trips={trips}
        disabled={!may}
        onChange={change}
        onDone={() => (isChosen ? undefined : done(typed))}
      />
      {field.required && stored === "" && !(field.kind === "booking" && trips.length === 0) && (
        <p className="hint">{t("fields.requiredToResolve")}</p>
      )}
      <Below id={`own-${field.key}`} fault={save.error ? reasonText(save.error) : null} />
    </div>
  );
}
