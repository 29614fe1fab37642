import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { DepartmentId } from "../../../../shared/contract/ids.ts";
import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useStepWords } from "../progress/useStepWords.ts";
import { figuresQuery } from "../ladderQueries.ts";

/** How often each step was reached lately, and whether one is tried again now. */
export function RecentSteps({ departmentId, steps }: { departmentId: DepartmentId; steps: LadderStep[] }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(figuresQuery(departmentId));
  if (steps.length === 0) return null;
  const countOf = (id: string) => data?.reached.find(({ stepId }) => stepId === id)?.count ?? 0;
  const highest = Math.max(1, ...steps.map(({ id }) => countOf(id)));
  const text = (count: number) => (data && count >= data.most ? `${data.most}+` : String(count));
  return (
    <section className="panel" aria-labelledby="recent-t">
      <header>
        <h2 id="recent-t">{t("ladder.recent.title", { days: data?.days ?? 30 })}</h2>
      </header>
      {error && <p className="in hint">{reasonText(error)}</p>}
      <ol className="runs">
        {steps.map((step) => (
          <RecentStep key={step.id} step={step} share={countOf(step.id) / highest} text={data ? text(countOf(step.id)) : "–"} />
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

function RecentStep({ step, share, text }: { step: LadderStep; share: number; text: string }) {
  const words = useStepWords({ actions: step.actions.slice(0, 1) });
  return (
    <li>
      <span className="min0">{words}</span>
      <span className="prog" aria-hidden="true">
        <i className="g" style={{ width: `${share * 100}%` }} />
      </span>
      <b className="num">{text}</b>
    </li>
  );
}
