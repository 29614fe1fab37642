import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { LadderStep, StepAction } from "../../../shared/escalation/ladder.schema.ts";
import { Button } from "../../ui/Button.tsx";
import { RemoveButton } from "../../ui/RemoveButton.tsx";
import { ActionFields } from "./ActionFields.tsx";
import { TriggerFields } from "./TriggerFields.tsx";

interface Props {
  step: LadderStep;
  place: number;
  manages: boolean;
  onChange: (step: LadderStep) => void;
  onRemove: () => void;
}

const mostActions = 6;

/** One step: when it is reached, and everything it does then. */
export function LadderStepPanel({ step, place, manages, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const { at, actions } = step;
  const setAction = (index: number, action: StepAction) => onChange({ ...step, actions: actions.with(index, action) });
  const dropAction = (index: number) => onChange({ ...step, actions: actions.toSpliced(index, 1) });
  const name = t("ladder.step", { place });
  return (
    <li className="panel" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <span className="sp" />
        {manages && <RemoveButton word={t("ladder.remove")} sure={t("ladder.removeSure")} onRemove={onRemove} />}
      </header>
      <div className="in stack">
        <TriggerFields at={at} onChange={(next) => onChange({ ...step, at: next })} />
        {actions.map((action, index) => (
          <ActionFields
            // An action has no name of its own: its place in the step is what tells it apart.
            key={`${index}-${action.kind}`}
            action={action}
            onChange={(next) => setAction(index, next)}
            {...(manages && actions.length > 1 ? { onRemove: () => dropAction(index) } : {})}
          />
        ))}
        {manages && actions.length < mostActions && (
          <div>
            <Button look="quiet" small onClick={() => onChange({ ...step, actions: [...actions, { kind: "raisePriority" }] })}>
              {t("ladder.addAction")}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
