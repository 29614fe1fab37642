import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Conditions } from "../../../../shared/conditions/condition.schema.ts";
import type { DepartmentId } from "../../../../shared/contract/ids.ts";
import type { LadderStep, StepAction } from "../../../../shared/escalation/ladder.schema.ts";
import { span } from "../../../platform/text/time.ts";
import { ConditionsOrAlways } from "../../../ui/conditions/ConditionsOrAlways.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { RemoveButton } from "../../../ui/RemoveButton.tsx";
import { ActionFields } from "./ActionFields.tsx";
import { percentText, shareOf } from "../line/lineText.ts";
import { useStepWords } from "../progress/useStepWords.ts";
import { OnlyIfLine } from "./OnlyIfLine.tsx";
import { TriggerFields } from "./TriggerFields.tsx";

interface Props {
  ownId: DepartmentId;
  step: LadderStep;
  /** On the line of the clock that is shown; 0 where it does not stand there. */
  place: number;
  manages: boolean;
  onChange: (step: LadderStep) => void;
  onRemove: () => void;
}

const mostActions = 6;
const hurried: Conditions = { match: "all", groups: [{ match: "all", conditions: [{ fact: "priority", is: ["urgent", "high"] }] }] };

/** The chosen step: when it is reached, and everything it does then. */
export function LadderStepPanel({ ownId, step, place, manages, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const { at, actions, onlyIf } = step;
  const words = useStepWords({ actions: actions.slice(0, 1) });
  const setAction = (index: number, action: StepAction) => onChange({ ...step, actions: actions.with(index, action) });
  const dropAction = (index: number) => onChange({ ...step, actions: actions.toSpliced(index, 1) });
  const when =
    at.kind === "share"
      ? percentText(shareOf(step))
      : at.kind === "beforeDeparture"
        ? t("ladder.far.before", { span: span(at.minutes || 0) })
        : t("ladder.far.returned");
  return (
    <section className="panel" aria-labelledby="step-t">
      <header>
        {place > 0 && <span className="num1 on">{place}</span>}
        <h2 id="step-t" className="step-t">
          {t("ladder.at", { when, words })}
        </h2>
        <span className="sp" />
        {manages && <RemoveButton word={t("ladder.remove")} sure={t("ladder.removeSure")} onRemove={onRemove} />}
      </header>
      <div className="in stack">
        <TriggerFields at={at} onChange={(next) => onChange({ ...step, at: next })} />
        {actions.map((action, index) => (
          <ActionFields
            // An action has no name of its own: its place in the step is what tells it apart. Its kind is chosen in it, so it must outlive that.
            key={`${index}`}
            ownId={ownId}
            action={action}
            onChange={(next) => setAction(index, next)}
            {...(manages && actions.length > 1 ? { onRemove: () => dropAction(index) } : {})}
          />
        ))}
        {manages && actions.length < mostActions && (
          <div>
            <Button look="quiet" small onClick={() => onChange({ ...step, actions: [...actions, { kind: "raisePriority" }] })}>
              <Icon name="plus" size="xs" />
              {t("ladder.addAction")}
            </Button>
          </div>
        )}
        {manages ? (
          <ConditionsOrAlways
            title={t("ladder.onlyIf")}
            value={onlyIf ?? null}
            first={hurried}
            onChange={(next) => onChange(asking(step, next))}
          />
        ) : (
          <p className="hint">
            <OnlyIfLine step={step} />
          </p>
        )}
      </div>
    </section>
  );
}

/** A step that asks nothing has no such key, as one that never did: nothing is to be saved then. */
function asking({ onlyIf: _before, ...step }: LadderStep, onlyIf: Conditions | null): LadderStep {
  return onlyIf ? { ...step, onlyIf } : step;
}
