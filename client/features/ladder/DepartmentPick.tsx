import { useTranslation } from "../../platform/text/useTranslation.ts";
import { SelectField } from "../../ui/forms/SelectField.tsx";
import { Toggle } from "../../ui/forms/Toggle.tsx";

interface Props {
  id: string;
  options: [string, string][];
  onChoose: (id: string) => void;
}

const inOneBar = 8;

/** Whose ladder is shown: one bar where all departments have room in it, a list on a phone and for many of them. */
export function DepartmentPick({ id, options, onChoose }: Props) {
  const { t } = useTranslation();
  const bar = options.length <= inOneBar;
  return (
    <>
      {bar && (
        <div className="dep-bar">
          <Toggle label={t("ladder.department")} value={id} options={options} onChange={onChoose} />
        </div>
      )}
      <div className={bar ? "dep-pick narrow" : "dep-pick"}>
        <SelectField label={t("ladder.department")} value={id} onChange={({ target }) => onChoose(target.value)}>
          {options.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
    </>
  );
}
