import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { LadderLine } from "./LadderLine.tsx";
import { LineMeasure } from "./LineMeasure.tsx";
import type { Measure } from "./lineText.ts";
import type { LinePick } from "./useMeasure.ts";

interface Props {
  departmentId: string;
  /** Those on the line of the chosen clock, in its order. */
  shown: LadderStep[];
  steps: LadderStep[];
  measure: Measure;
  pick: LinePick;
  chosenId: string | null;
  manages: boolean;
  onAdd: () => void;
  onChoose: (id: string) => void;
  onMove: (id: string, share: number) => void;
}

const mostSteps = 20;

/** The line of one clock: which one, for whom, and the steps on it. */
export function LinePanel({ shown, steps, measure, pick, manages, onAdd, ...line }: Props) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby="lline-t">
      <header className="lline-h">
        <h2 id="lline-t">{t("ladder.line.title")}</h2>
        <LineMeasure {...pick} measure={measure} steps={steps} manages={manages} />
        <span className="sp" />
        {manages && (
          <Button small disabled={steps.length >= mostSteps} onClick={onAdd}>
            <Icon name="plus" size="xs" />
            {t("ladder.add")}
          </Button>
        )}
      </header>
      {shown.length === 0 && <p className="in hint">{t(steps.length === 0 ? "ladder.none" : "ladder.line.none")}</p>}
      {shown.length > 0 && <LadderLine steps={shown} measure={measure} manages={manages} {...line} />}
    </section>
  );
}
