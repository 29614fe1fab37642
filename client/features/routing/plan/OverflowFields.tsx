import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { DepartmentPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import { useNames } from "../../../platform/people.ts";
import { Button } from "../../../ui/Button.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { MinutesField } from "./MinutesField.tsx";

type Rules = DepartmentPlan["overflow"];
type Rule = Rules[number];
const most = 5;

/** Whose people may take from this queue too, and when. */
export function OverflowFields({ plan, onChange }: { plan: DepartmentPlan; onChange: (part: { overflow: Rules }) => void }) {
  const { t } = useTranslation();
  const { departments, department } = useNames();
  const { overflow } = plan;
  const others = departments.filter(({ id }) => id !== plan.departmentId);
  const free = others.find(({ id }) => !overflow.some((rule) => rule.departmentId === id));
  const set = (at: number, part: Partial<Rule>) =>
    onChange({ overflow: overflow.map((rule, index) => (index === at ? { ...rule, ...part } : rule)) });
  const add = () =>
    free && onChange({ overflow: [...overflow, { departmentId: free.id, whenWaiting: 10, whenOldestMinutes: null, whenClosed: false }] });
  return (
    <section className="panel" aria-labelledby="overflow">
      <header>
        <h2 id="overflow">{t("routing.overflow.title")}</h2>
      </header>
      <div className="in stack">
        <p className="hint">{t("routing.overflow.lead")}</p>
        {overflow.map((rule, index) => (
          <div className="fields ovf" key={rule.departmentId} role="group" aria-label={department(rule.departmentId)}>
            <SelectField
              label={t("routing.overflow.to")}
              value={rule.departmentId}
              onChange={({ target }) => set(index, { departmentId: target.value as Rule["departmentId"] })}
            >
              {others
                .filter(({ id }) => id === rule.departmentId || !overflow.some((one) => one.departmentId === id))
                .map(({ id }) => (
                  <option key={id} value={id}>
                    {department(id)}
                  </option>
                ))}
            </SelectField>
            <MinutesField
              label={t("routing.overflow.waiting")}
              hint={t("routing.plan.emptyNever")}
              most={999}
              value={rule.whenWaiting}
              onChange={(whenWaiting) => set(index, { whenWaiting })}
            />
            <MinutesField
              label={t("routing.overflow.oldest")}
              hint={t("routing.plan.emptyNever")}
              value={rule.whenOldestMinutes}
              onChange={(minutes) => set(index, { whenOldestMinutes: minutes === 0 ? 1 : minutes })}
            />
            <div className="ovf-end">
              <label className="p">
                <input
                  className="cb"
                  type="checkbox"
                  checked={rule.whenClosed}
                  onChange={({ target }) => set(index, { whenClosed: target.checked })}
                />
                {t("routing.overflow.closed")}
              </label>
              <Button
                look="quiet"
                icon
                label={t("routing.overflow.remove", { department: department(rule.departmentId) })}
                onClick={() => onChange({ overflow: overflow.filter((one) => one !== rule) })}
              >
                <Icon name="x" />
              </Button>
            </div>
          </div>
        ))}
        {free && overflow.length < most && (
          <div>
            <Button small onClick={add}>
              {t("routing.overflow.add")}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
