import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { CustomField } from "../../../shared/fields/customField.schema.ts";
import { newKey } from "../../platform/newKey.ts";
import { Button } from "../Button.tsx";
import { Field } from "../forms/Field.tsx";
import { SelectField } from "../forms/SelectField.tsx";
import { Icon } from "../Icon.tsx";

interface Props {
  field: CustomField;
  kinds: readonly CustomField["kind"][];
  onChange: (field: CustomField) => void;
  onRemove: () => void;
}

/** One field: its label in both languages, its kind, its choices, whether it has to be filled. */
export function FieldRow({ field, kinds, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const change = (part: Partial<CustomField>) => onChange({ ...field, ...part });
  const toKind = (kind: CustomField["kind"]) => change({ kind, choices: kind === "choice" ? field.choices : [] });
  return (
    <div className="pair field-r">
      <Field
        label={t("fields.label")}
        required
        maxLength={80}
        value={field.label}
        onChange={(event) => change({ label: event.target.value })}
      />
      <Field
        label={t("fields.labelZh")}
        lang="zh-CN"
        maxLength={80}
        value={field.labelZh ?? ""}
        onChange={(event) => change({ labelZh: event.target.value || null })}
      />
      <SelectField label={t("fields.kind")} value={field.kind} onChange={(event) => toKind(event.target.value as CustomField["kind"])}>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`fields.kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
      {field.kind === "choice" && (
        <Field
          label={t("fields.choices")}
          hint={t("fields.choicesHint")}
          required
          defaultValue={field.choices.join(", ")}
          onChange={(event) => change({ choices: choicesIn(event.target.value) })}
        />
      )}
      <label className="tick">
        <input type="checkbox" checked={field.required} onChange={(event) => change({ required: event.target.checked })} />
        <span>
          {t("fields.required")}
          {field.required && field.kind === "booking" && <small> {t("fields.requiredTrip")}</small>}
        </span>
      </label>
      <Button icon look="quiet" label={t("fields.remove")} onClick={onRemove}>
        <Icon name="x" />
      </Button>
    </div>
  );
}

const choicesIn = (text: string) => [
  ...new Set(
    text
      .split(/[,，]/)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];

/** A field that is being added; its key stays when the label changes. */
export const freshField = (): CustomField => ({
  key: newKey().slice(0, 40),
  label: "",
  labelZh: null,
  kind: "text",
  choices: [],
  required: false,
});
