import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { ownName } from "../../../platform/people.ts";
import { span } from "../../../platform/text/time.ts";
import { clockKinds, onClock } from "../ladderSteps.ts";
import type { ClockKind, Measure } from "./lineText.ts";
import type { AsFor, LinePick } from "./useMeasure.ts";

interface Props extends LinePick {
  measure: Measure;
  steps: LadderStep[];
  manages: boolean;
}

const priorities = ["urgent", "high", "normal", "low"] as const;

/** Which clock the line is of, and for whom its times are shown. */
export function LineMeasure({ measure: { kind }, policies, asFor, steps, manages, setKind, setAsFor }: Props) {
  const { t } = useTranslation();
  const promised = policies.filter(({ targets }) => priorities.some((priority) => targets[priority][kind] !== null));
  return (
    <>
      <label className="fcs">
        <span>{t("ui.clock.label")}</span>
        <select className="select" value={kind} onChange={({ target }) => setKind(target.value as ClockKind)}>
          {clockKinds.map((one) => (
            <option key={one} value={one}>
              {t("ladder.line.ofClock", { clock: t(`ui.clock.${one}`), count: onClock(steps, one).length })}
            </option>
          ))}
        </select>
      </label>
      {promised.length > 0 && (
        <label className="fcs">
          <span>{t("ladder.line.asFor")}</span>
          <select
            className="select"
            value={asFor ? `${asFor.policyId}:${asFor.priority}` : ""}
            onChange={({ target }) => setAsFor(readAsFor(target.value))}
          >
            {promised.map((policy) => (
              <optgroup key={policy.id} label={ownName(policy)}>
                {priorities.map((priority) => {
                  const minutes = policy.targets[priority][kind];
                  if (minutes === null) return null;
                  return (
                    <option key={priority} value={`${policy.id}:${priority}`}>
                      {t("ladder.line.target", { policy: ownName(policy), priority: t(`ui.priority.${priority}`), span: span(minutes) })}
                    </option>
                  );
                })}
              </optgroup>
            ))}
          </select>
        </label>
      )}
      {manages && <span className="s lline-hint">{t("ladder.line.drag")}</span>}
    </>
  );
}

function readAsFor(value: string): AsFor {
  const [policyId = "", priority = "normal"] = value.split(":");
  return { policyId, priority: priority as AsFor["priority"] };
}
