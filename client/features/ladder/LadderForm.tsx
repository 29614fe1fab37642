import { useState } from "react";
import { flushSync } from "react-dom";
import type { LadderStep, SavedLadder } from "../../../shared/escalation/ladder.schema.ts";
import { freshStep, isIncomplete, kindsOf, onClock } from "./ladderSteps.ts";
import { LadderChanged } from "./LadderChanged.tsx";
import { LinePanel } from "./line/LinePanel.tsx";
import { useMeasure } from "./line/useMeasure.ts";
import { LadderStepPanel } from "./step/LadderStepPanel.tsx";
import { SaveBar } from "./SaveBar.tsx";
import { FarSteps } from "./side/FarSteps.tsx";
import { RecentSteps } from "./side/RecentSteps.tsx";
import { LadderTrialPanel } from "./trial/LadderTrialPanel.tsx";
import { useSaveLadder } from "./useSaveLadder.ts";

/** A department's steps along the line of a clock; the chosen one beside it is read and changed. */
export function LadderForm({ ladder, manages }: { ladder: SavedLadder; manages: boolean }) {
  const [steps, setSteps] = useState(ladder.steps);
  const [chosenId, setChosenId] = useState(steps[0]?.id ?? null);
  const { save, isPending, error } = useSaveLadder(ladder, ({ steps: before }) => setSteps(before));
  const { measure, pick } = useMeasure(kindsOf(ladder.steps)[0]);
  const shown = onClock(steps, measure.kind);
  const chosen = steps.find(({ id }) => id === chosenId) ?? shown[0] ?? steps[0];
  const changed = JSON.stringify(steps) !== JSON.stringify(ladder.steps);
  const set = (step: LadderStep) => {
    setSteps((all) => all.map((one) => (one.id === step.id ? step : one)));
    // A step that goes to another clock is followed there, or it would be lost from sight.
    if (step.at.kind === "share" && step.at.clock !== "any") pick.setKind(step.at.clock);
  };
  const add = () => {
    const step = freshStep(shown);
    setSteps((all) => [...all, step]);
    setChosenId(step.id);
  };
  const move = (id: string, share: number) =>
    setSteps((all) => all.map((one) => (one.id === id && one.at.kind === "share" ? { ...one, at: { ...one.at, share } } : one)));
  const place = chosen ? shown.indexOf(chosen) + 1 : 0;
  return (
    <form
      className="ladder"
      onSubmit={(event) => {
        event.preventDefault();
        const [form, incomplete] = [event.currentTarget, steps.find(isIncomplete)];
        if (incomplete) {
          flushSync(() => setChosenId(incomplete.id));
          return void form.reportValidity();
        }
        save({ departmentId: ladder.departmentId, steps });
      }}
    >
      <LinePanel
        departmentId={ladder.departmentId}
        {...{ shown, steps, measure, pick, manages }}
        chosenId={chosen?.id ?? null}
        onAdd={add}
        onChoose={setChosenId}
        onMove={move}
      />
      {manages && <SaveBar changed={changed} busy={isPending} fault={error} onDiscard={() => setSteps(ladder.steps)} />}
      <div className="ladg">
        {chosen ? (
          <fieldset className="plainset" disabled={!manages}>
            <LadderStepPanel
              key={chosen.id}
              ownId={ladder.departmentId}
              step={chosen}
              place={place}
              manages={manages}
              onChange={set}
              onRemove={() => setSteps((all) => all.filter((one) => one.id !== chosen.id))}
            />
          </fieldset>
        ) : (
          <div />
        )}
        <FarSteps steps={steps} chosenId={chosen?.id ?? null} onChoose={setChosenId} />
        <div className="ladder-side">
          <RecentSteps departmentId={ladder.departmentId} steps={ladder.steps} />
          <LadderChanged ladder={ladder} />
        </div>
      </div>
      {manages && <LadderTrialPanel departmentId={ladder.departmentId} steps={steps} />}
    </form>
  );
}
