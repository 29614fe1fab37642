import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Ladder, LadderStep } from "../../../shared/escalation/ladder.schema.ts";
import { newKey } from "../../platform/newKey.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { LadderStepPanel } from "./LadderStepPanel.tsx";
import { useSaveLadder } from "./useSaveLadder.ts";

const mostSteps = 20;

/** A department's steps in their order, each in a panel of its own. */
export function LadderForm({ ladder, manages }: { ladder: Ladder; manages: boolean }) {
  const { t } = useTranslation();
  const [steps, setSteps] = useState(ladder.steps);
  const { save, isPending, error } = useSaveLadder(ladder, ({ steps: before }) => setSteps(before));
  const changed = JSON.stringify(steps) !== JSON.stringify(ladder.steps);
  const set = (id: string, step: LadderStep) => setSteps((all) => all.map((one) => (one.id === id ? step : one)));
  const drop = (id: string) => setSteps((all) => all.filter((one) => one.id !== id));
  return (
    <form
      className="ladder"
      onSubmit={(event) => {
        event.preventDefault();
        save({ ...ladder, steps });
      }}
    >
      {steps.length === 0 && <p className="hint">{t("ladder.none")}</p>}
      <fieldset className="plainset" disabled={!manages}>
        <ol className="ladder-l">
          {steps.map((step, index) => (
            <LadderStepPanel
              key={step.id}
              step={step}
              place={index + 1}
              manages={manages}
              onChange={(next) => set(step.id, next)}
              onRemove={() => drop(step.id)}
            />
          ))}
        </ol>
      </fieldset>
      {error && (
        <p className="err" role="alert">
          {reasonText(error)}
        </p>
      )}
      {manages && (
        <div className="ladder-acts">
          <Button disabled={steps.length >= mostSteps} onClick={() => setSteps((all) => [...all, freshStep()])}>
            <Icon name="plus" size="s" />
            {t("ladder.add")}
          </Button>
          <span className="sp" />
          {changed && <span className="hint">{t("ladder.unsaved")}</span>}
          <Button look="primary" type="submit" busy={isPending} disabled={!changed}>
            {t("ladder.save")}
          </Button>
        </div>
      )}
    </form>
  );
}

const freshStep = (): LadderStep => ({
  id: newKey().slice(0, 8).toLowerCase(),
  at: { kind: "share", clock: "any", share: 0.75 },
  actions: [{ kind: "notify", reached: { who: "leads" }, byMail: false }],
});
