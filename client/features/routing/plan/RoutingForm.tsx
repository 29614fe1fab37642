import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { DepartmentPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/forms/Field.tsx";
import { CapacityFields } from "./CapacityFields.tsx";
import { HowFields } from "./HowFields.tsx";
import { MinutesField } from "./MinutesField.tsx";
import { OverflowFields } from "./OverflowFields.tsx";
import { PlanSummary } from "./PlanSummary.tsx";
import { PresenceFields } from "./PresenceFields.tsx";
import { useSavePlan } from "./useSavePlan.ts";

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
        <HowFields plan={draft} onChange={change} />
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
        <PresenceFields plan={draft} onChange={change} />
        <OverflowFields plan={draft} onChange={change} />
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
