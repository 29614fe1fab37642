import { useState } from "react";
import { useTranslation } from "react-i18next";
import { strategies, type Strategy } from "../../../../shared/routing/pickAgent.ts";
import type { DepartmentPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/forms/Field.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { CapacityFields } from "./CapacityFields.tsx";
import { MinutesField } from "./MinutesField.tsx";
import { OfferFields } from "./OfferFields.tsx";
import { PlanSummary } from "./PlanSummary.tsx";
import { useSavePlan } from "./useSavePlan.ts";

const modes = ["push", "offer", "pull", "manual"] as const;

/** A department's plan as a form; beside it what it will do, in sentences. */
export function RoutingForm({ plan, manages }: { plan: DepartmentPlan; manages: boolean }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(plan);
  const [tags, setTags] = useState(plan.skillTags.join(", "));
  const change = (part: Partial<DepartmentPlan>) => setDraft((now) => ({ ...now, ...part }));
  const back = (before: DepartmentPlan) => (setDraft(before), setTags(before.skillTags.join(", ")));
  const { save, isPending, error } = useSavePlan(plan, back);
  const changed = JSON.stringify(draft) !== JSON.stringify(plan);
  return (
    <form
      className="plan"
      onSubmit={(event) => {
        event.preventDefault();
        save(draft);
      }}
    >
      <fieldset className="plainset plan-f" disabled={!manages}>
        <section className="panel" aria-labelledby="how">
          <header>
            <h2 id="how">{t("routing.plan.how")}</h2>
          </header>
          <div className="in stack">
            <div className="modes" role="radiogroup" aria-labelledby="how">
              {modes.map((mode) => (
                <label className="opt" key={mode}>
                  <input className="rd" type="radio" name="mode" checked={draft.mode === mode} onChange={() => change({ mode })} />
                  <span>
                    <b>{t(`routing.mode.${mode}`)}</b>
                    <span className="opt-p">{t(`routing.mode.${mode}Text`)}</span>
                  </span>
                </label>
              ))}
            </div>
            {draft.mode === "offer" && <OfferFields plan={draft} onChange={change} />}
            <SelectField
              label={t("routing.plan.strategy")}
              value={draft.strategy}
              onChange={(event) => change({ strategy: event.target.value as Strategy })}
            >
              {strategies.map((strategy) => (
                <option key={strategy} value={strategy}>
                  {t(`routing.strategy.${strategy}`)}
                </option>
              ))}
            </SelectField>
          </div>
        </section>
        <CapacityFields capacity={draft.capacity} onChange={(capacity) => change({ capacity })} />
        <section className="panel" aria-labelledby="fallbacks">
          <header>
            <h2 id="fallbacks">{t("routing.plan.fallbacks")}</h2>
          </header>
          <div className="in fields">
            <MinutesField
              label={t("routing.plan.language")}
              hint={t("routing.plan.emptyNever")}
              value={draft.languageFallbackMinutes}
              onChange={(languageFallbackMinutes) => change({ languageFallbackMinutes })}
            />
            <MinutesField
              label={t("routing.plan.skill")}
              hint={t("routing.plan.emptyNever")}
              value={draft.skillFallbackMinutes}
              onChange={(skillFallbackMinutes) => change({ skillFallbackMinutes })}
            />
            <MinutesField
              label={t("routing.plan.returnChats")}
              most={1440}
              required
              value={draft.returnChatsMinutes}
              onChange={(minutes) => change({ returnChatsMinutes: minutes ?? 0 })}
            />
            <Field
              label={t("routing.plan.skillTags")}
              hint={t("routing.plan.skillTagsHint")}
              value={tags}
              onChange={({ target }) => (setTags(target.value), change({ skillTags: tagsOf(target.value) }))}
            />
          </div>
        </section>
      </fieldset>
      <PlanSummary plan={draft}>
        {error && (
          <p className="err" role="alert">
            {reasonText(error)}
          </p>
        )}
        {manages && (
          <Button look="primary" type="submit" busy={isPending} disabled={!changed}>
            {t("routing.plan.save")}
          </Button>
        )}
        {manages && changed && <span className="hint">{t("routing.plan.unsaved")}</span>}
      </PlanSummary>
    </form>
  );
}

const tagsOf = (text: string) => [
  ...new Set(
    text
      .split(/[,，、]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];
