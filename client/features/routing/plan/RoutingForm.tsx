import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { DepartmentPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { RoutingTrialPanel } from "../trial/RoutingTrialPanel.tsx";
import { CapacityFields } from "./CapacityFields.tsx";
import { FallbackFields } from "./FallbackFields.tsx";
import { HowFields } from "./HowFields.tsx";
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
        <FallbackFields
          plan={draft}
          tags={tags}
          onTags={(text) => (setTags(text), change({ skillTags: tagsOf(text) }))}
          onChange={change}
        />
        <PresenceFields plan={draft} onChange={change} />
        <OverflowFields plan={draft} onChange={change} />
      </fieldset>
      <div className="plan-r">
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
        {manages && <RoutingTrialPanel plan={draft} />}
      </div>
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
