import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { strategies, type Strategy } from "../../../../shared/routing/pickAgent.ts";
import type { DepartmentPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { OfferFields } from "./OfferFields.tsx";

const modes = ["push", "offer", "pull", "manual"] as const;

/** How work reaches people, and who is first. */
export function HowFields({ plan, onChange }: { plan: DepartmentPlan; onChange: (part: Partial<DepartmentPlan>) => void }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby="how">
      <header>
        <h2 id="how">{t("routing.plan.how")}</h2>
      </header>
      <div className="in stack">
        <div className="modes" role="radiogroup" aria-labelledby="how">
          {modes.map((mode) => (
            <label className="opt" key={mode}>
              <input className="rd" type="radio" name="mode" checked={plan.mode === mode} onChange={() => onChange({ mode })} />
              <span>
                <b>{t(`routing.mode.${mode}`)}</b>
                <span className="opt-p">{t(`routing.mode.${mode}Text`)}</span>
              </span>
            </label>
          ))}
        </div>
        {plan.mode === "offer" && <OfferFields plan={plan} onChange={onChange} />}
        <SelectField
          label={t("routing.plan.strategy")}
          value={plan.strategy}
          onChange={(event) => onChange({ strategy: event.target.value as Strategy })}
        >
          {strategies.map((strategy) => (
            <option key={strategy} value={strategy}>
              {t(`routing.strategy.${strategy}`)}
            </option>
          ))}
        </SelectField>
      </div>
    </section>
  );
}
