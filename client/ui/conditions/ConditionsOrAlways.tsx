import type { Conditions } from "../../../shared/conditions/condition.schema.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { ConditionGroups } from "./ConditionGroups.tsx";
import { SomebodyLooks } from "./somebodyLooks.ts";

interface Props {
  title: string;
  value: Conditions | null;
  /** What is asked first when something is to be asked at all. */
  first: Conditions;
  onChange: (value: Conditions | null) => void;
}

/** Of every conversation, or only of those of which something holds; for what works while nobody looks. */
export function ConditionsOrAlways({ title, value, first, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="plainset conds-or">
      <legend className="lb">{title}</legend>
      <label className="tick">
        <input
          type="checkbox"
          className="ck-b"
          checked={value === null}
          onChange={({ target }) => onChange(target.checked ? null : first)}
        />
        {t("conditions.always")}
      </label>
      <SomebodyLooks value={false}>{value && <ConditionGroups value={value} onChange={onChange} />}</SomebodyLooks>
    </fieldset>
  );
}
