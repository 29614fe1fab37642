import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { DepartmentPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import { Field } from "../../../ui/forms/Field.tsx";

type Change = (part: Pick<Partial<DepartmentPlan>, "offerSeconds" | "offersUntilAway">) => void;

/** How long an offer waits, and who leaves how many of them is away. */
export function OfferFields({ plan, onChange }: { plan: DepartmentPlan; onChange: Change }) {
  const { t } = useTranslation();
  const whole = { type: "number", inputMode: "numeric", step: 1, required: true } as const;
  return (
    <div className="fields">
      <Field
        {...whole}
        label={t("routing.plan.offerSeconds")}
        min={5}
        max={600}
        value={plan.offerSeconds}
        onChange={({ target }) => onChange({ offerSeconds: Number(target.value) })}
      />
      <Field
        {...whole}
        label={t("routing.plan.offersUntilAway")}
        min={1}
        max={20}
        value={plan.offersUntilAway}
        onChange={({ target }) => onChange({ offersUntilAway: Number(target.value) })}
      />
    </div>
  );
}
