import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { DepartmentPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import { Field } from "../../../ui/forms/Field.tsx";
import { MinutesField } from "./MinutesField.tsx";

/** What the product finds of people by itself: the time after a call, still hands, and working time. */
export function PresenceFields({ plan, onChange }: { plan: DepartmentPlan; onChange: (part: Partial<DepartmentPlan>) => void }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby="presence">
      <header>
        <h2 id="presence">{t("routing.plan.presence")}</h2>
      </header>
      <div className="in fields">
        <Field
          label={t("routing.plan.afterCall")}
          hint={t("routing.plan.afterCallHint")}
          type="number"
          inputMode="numeric"
          min={0}
          max={3600}
          step={1}
          required
          value={plan.afterCallSeconds}
          onChange={({ target }) => onChange({ afterCallSeconds: Number(target.value) })}
        />
        <MinutesField
          label={t("routing.plan.inactive")}
          hint={t("routing.plan.emptyNever")}
          most={480}
          value={plan.inactiveMinutes}
          onChange={(inactiveMinutes) => onChange({ inactiveMinutes: inactiveMinutes === 0 ? 1 : inactiveMinutes })}
        />
        <label className="opt">
          <input
            className="cb"
            type="checkbox"
            checked={plan.offlineWhenClosed}
            onChange={({ target }) => onChange({ offlineWhenClosed: target.checked })}
          />
          <span>
            <b>{t("routing.plan.offlineWhenClosed")}</b>
            <span className="opt-p">{t("routing.plan.offlineWhenClosedHint")}</span>
          </span>
        </label>
        <label className="opt">
          <input
            className="cb"
            type="checkbox"
            checked={plan.pushOutsideHours}
            onChange={({ target }) => onChange({ pushOutsideHours: target.checked })}
          />
          <span>
            <b>{t("routing.plan.outside")}</b>
            <span className="opt-p">{t("routing.plan.outsideHint")}</span>
          </span>
        </label>
      </div>
    </section>
  );
}
