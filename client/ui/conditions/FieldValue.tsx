import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Condition } from "../../../shared/conditions/condition.schema.ts";
import { customFieldsQuery } from "../../platform/customFields.ts";
import { ownName } from "../../platform/people.ts";
import { ValueChips } from "./ValueChips.tsx";
import { WordsInput } from "./WordsInput.tsx";

type OfField = Extract<Condition, { fact: "field" }>;

/** Which of the desk's own fields, and its answers: to choose from where they are known. */
export function FieldValue({ condition, onChange }: { condition: OfField; onChange: (condition: OfField) => void }) {
  const { t } = useTranslation();
  const { fields = [] } = useQuery(customFieldsQuery).data ?? {};
  const field = fields.find(({ key }) => key === condition.key);
  const gone = field ? [] : [{ key: condition.key, label: condition.label, labelZh: null }];
  const toField = (key: string) => {
    const next = fields.find((one) => one.key === key);
    if (next) onChange({ ...condition, key, label: next.label, is: [next.choices[0] ?? "–"] });
  };
  return (
    <>
      <select
        className="select"
        aria-label={t("policies.whichField")}
        value={condition.key}
        onChange={({ target }) => toField(target.value)}
      >
        {[...fields, ...gone].map(({ key, label, labelZh }) => (
          <option key={key} value={key}>
            {ownName({ name: label, nameZh: labelZh })}
          </option>
        ))}
      </select>
      {field?.kind === "choice" ? (
        <ValueChips
          options={field.choices.map((value) => [value, value])}
          chosen={condition.is}
          onChange={(is) => onChange({ ...condition, is })}
        />
      ) : (
        <WordsInput values={condition.is} onChange={(is) => onChange({ ...condition, is })} />
      )}
    </>
  );
}
