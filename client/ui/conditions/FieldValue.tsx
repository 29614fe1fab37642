import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Condition } from "../../../shared/conditions/condition.schema.ts";
import type { CustomField, FieldOwner } from "../../../shared/fields/customField.schema.ts";
import { allCustomFieldsQuery } from "../../platform/customFields.ts";
import { ownName } from "../../platform/people.ts";
import { ContactAnswer } from "../fields/ContactAnswer.tsx";
import { ValueChips } from "./ValueChips.tsx";
import { WordsInput } from "./WordsInput.tsx";

type OfField = Extract<Condition, { fact: "field" }>;

/** Which of the desk's own fields, of what, and its answers: to choose from where they are known. */
export function FieldValue({ condition, onChange }: { condition: OfField; onChange: (condition: OfField) => void }) {
  const { t } = useTranslation();
  const { data: owners = [] } = useQuery(allCustomFieldsQuery);
  const of = condition.of ?? "conversation";
  const field = owners.find((one) => one.of === of)?.fields.find(({ key }) => key === condition.key);
  const toField = (chosen: string) => {
    const [owner, key] = [chosen.slice(0, chosen.indexOf(":")) as FieldOwner, chosen.slice(chosen.indexOf(":") + 1)];
    const next = owners.find((one) => one.of === owner)?.fields.find((one) => one.key === key);
    if (next) onChange({ ...condition, of: owner, key, label: next.label, is: [next.choices[0] ?? "–"] });
  };
  return (
    <>
      <select
        className="select"
        aria-label={t("policies.whichField")}
        value={`${of}:${condition.key}`}
        onChange={({ target }) => toField(target.value)}
      >
        {owners
          .filter(({ fields }) => fields.length > 0)
          .map(({ of: owner, fields }) => (
            <optgroup key={owner} label={t(`fields.short.${owner}`)}>
              {fields.map(({ key, label, labelZh }) => (
                <option key={key} value={`${owner}:${key}`}>
                  {ownName({ name: label, nameZh: labelZh })}
                </option>
              ))}
            </optgroup>
          ))}
        {!field && <option value={`${of}:${condition.key}`}>{condition.label}</option>}
      </select>
      <Answers field={field} condition={condition} onChange={onChange} />
    </>
  );
}

interface AnswersProps {
  field: CustomField | undefined;
  condition: OfField;
  onChange: (condition: OfField) => void;
}

function Answers({ field, condition, onChange }: AnswersProps) {
  const put = (is: string[]) => onChange({ ...condition, is });
  if (field?.kind === "choice")
    return <ValueChips options={field.choices.map((value) => [value, value])} chosen={condition.is} onChange={put} />;
  if (field?.kind === "contact") {
    const [only = ""] = condition.is.filter((id) => id !== "–");
    const label = ownName({ name: field.label, nameZh: field.labelZh });
    return <ContactAnswer label={label} value={only} disabled={false} onChange={(id) => put([id || "–"])} />;
  }
  return <WordsInput values={condition.is} onChange={put} />;
}
