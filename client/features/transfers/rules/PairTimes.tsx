import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { DepartmentId } from "../../../../shared/contract/ids.ts";
import type { TransferRules } from "../../../../shared/transfers/transferRules.schema.ts";
import { useNames } from "../../../platform/people.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/forms/Field.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { Icon } from "../../../ui/Icon.tsx";

type Pairs = TransferRules["pairs"];

/** The pairs of departments that have a time of their own. */
export function PairTimes({ pairs, usual, onChange }: { pairs: Pairs; usual: number; onChange: (pairs: Pairs) => void }) {
  const { t } = useTranslation();
  const { departments } = useNames();
  const change = (at: number, part: Partial<Pairs[number]>) =>
    onChange(pairs.map((pair, index) => (index === at ? { ...pair, ...part } : pair)));
  const add = () => {
    const [from, to] = departments;
    if (from && to) onChange([...pairs, { fromDepartmentId: from.id, toDepartmentId: to.id, minutes: usual }]);
  };
  return (
    <div className="pairs">
      {pairs.map((pair, index) => (
        // A pair has no name but its place: two may be the same while they are being chosen.
        <div className="pair" key={index}>
          <PickDepartment
            label={t("transfer.rules.from")}
            value={pair.fromDepartmentId}
            onChange={(id) => change(index, { fromDepartmentId: id })}
          />
          <PickDepartment
            label={t("transfer.rules.to")}
            value={pair.toDepartmentId}
            onChange={(id) => change(index, { toDepartmentId: id })}
          />
          <Field
            label={t("transfer.rules.minutes")}
            type="number"
            required
            min={1}
            max={10_080}
            value={pair.minutes || ""}
            onChange={(event) => change(index, { minutes: Number(event.target.value) })}
          />
          <Button icon look="quiet" label={t("transfer.rules.remove")} onClick={() => onChange(pairs.toSpliced(index, 1))}>
            <Icon name="x" />
          </Button>
        </div>
      ))}
      {departments.length > 1 && (
        <Button small onClick={add}>
          <Icon name="plus" size="s" />
          {t("transfer.rules.addPair")}
        </Button>
      )}
    </div>
  );
}

function PickDepartment({ label, value, onChange }: { label: string; value: DepartmentId; onChange: (id: DepartmentId) => void }) {
  const { departments, department } = useNames();
  return (
    <SelectField label={label} value={value} onChange={(event) => onChange(event.target.value as DepartmentId)}>
      {departments.map(({ id }) => (
        <option key={id} value={id}>
          {department(id)}
        </option>
      ))}
    </SelectField>
  );
}
