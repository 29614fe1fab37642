import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { DepartmentId } from "../../../../shared/contract/ids.ts";
import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useStepWords } from "../progress/useStepWords.ts";
import { figuresQuery } from "../ladderQueries.ts";
import { StepRuns } from "./StepRuns.tsx";

/** How often each step was reached lately, and whether one is tried again now. */
export function RecentSteps({ departmentId, steps }: { departmentId: DepartmentId; steps: LadderStep[] }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(figuresQuery(departmentId));
  if (steps.length === 0) return null;
  const reachedOf = (id: string) => data?.reached.find(({ stepId }) => stepId === id) ?? { count: 0, passedOver: 0 };
  const highest = Math.max(1, ...steps.map(({ id }) => reachedOf(id).count));
  const text = (count: number) => (data && count >= data.most ? `${data.most}+` : String(count));
  return (
    <section className="panel" aria-labelledby="recent-t">
      <header>
        <h2 id="recent-t">{t("ladder.recent.title", { days: data?.days ?? 30 })}</h2>
      </header>
      {error && <p className="in hint">{reasonText(error)}</p>}
      <ol className="runs">
        {steps.map((step) => (
          <RecentStep
            key={step.id}
            departmentId={departmentId}
            step={step}
            share={reachedOf(step.id).count / highest}
            text={data ? text(reachedOf(step.id).count) : "–"}
            passedOver={reachedOf(step.id).passedOver}
          />
        ))}
      </ol>
      {data && data.failing > 0 && (
        <p className="runs-f">
          <Icon name="alert" size="s" />
          {t("ladder.recent.failing", { count: data.failing })}
        </p>
      )}
    </section>
  );
}

interface StepProps {
  departmentId: DepartmentId;
  step: LadderStep;
  /** Of the bar. */
  share: number;
  text: string;
  passedOver: number;
}

function RecentStep({ departmentId, step, share, text, passedOver }: StepProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const words = useStepWords({ actions: step.actions.slice(0, 1) });
  return (
    <li>
      <span className="min0">
        {words}
        {passedOver > 0 && <small className="hint">{t("ladder.recent.passedOver", { count: passedOver })}</small>}
      </span>
      <span className="prog" aria-hidden="true">
        <i className="g" style={{ width: `${share * 100}%` }} />
      </span>
      <button
        type="button"
        className="fig num"
        aria-expanded={open}
        aria-label={t("ladder.recent.open", { words, count: text })}
        disabled={text === "0" || text === "–"}
        onClick={() => setOpen(!open)}
      >
        {text}
      </button>
      {open && <StepRuns departmentId={departmentId} stepId={step.id} />}
    </li>
  );
}
