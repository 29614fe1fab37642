import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { span } from "../../../platform/text/time.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { OnlyIfLine } from "../step/OnlyIfLine.tsx";
import { useStepWords } from "../progress/useStepWords.ts";

interface Props {
  steps: LadderStep[];
  chosenId: string | null;
  onChoose: (id: string) => void;
}

/** The steps no clock reaches: before a departure, the first one first, and when a transfer comes back. */
export function FarSteps({ steps, ...rest }: Props) {
  const { t } = useTranslation();
  const minutes = ({ at }: LadderStep) => (at.kind === "beforeDeparture" ? at.minutes : Number.NaN);
  const departures = steps.filter(({ at }) => at.kind === "beforeDeparture").toSorted((a, b) => minutes(b) - minutes(a));
  const returns = steps.filter(({ at }) => at.kind === "transferCameBack");
  return (
    <div className="ladder-side">
      <section className="panel" aria-labelledby="far-d">
        <header>
          <h2 id="far-d">{t("ladder.far.departure")}</h2>
          <span className="s ell">{t("ladder.far.departureHint")}</span>
        </header>
        <FarList
          steps={departures}
          icon="plane"
          none={t("ladder.far.noDeparture")}
          when={(step) => t("ladder.far.before", { span: span(minutes(step) || 0) })}
          {...rest}
        />
      </section>
      <section className="panel" aria-labelledby="far-r">
        <header>
          <h2 id="far-r">{t("ladder.far.return")}</h2>
        </header>
        <FarList steps={returns} icon="transfer" none={t("ladder.far.noReturn")} when={() => t("ladder.far.returned")} {...rest} />
      </section>
    </div>
  );
}

interface ListProps extends Props {
  icon: "plane" | "transfer";
  none: string;
  when: (step: LadderStep) => string;
}

function FarList({ steps, icon, none, when, chosenId, onChoose }: ListProps) {
  if (steps.length === 0) return <p className="in hint">{none}</p>;
  return (
    <ul className="far-l">
      {steps.map((step) => (
        <li key={step.id}>
          <button
            type="button"
            className={step.id === chosenId ? "on" : ""}
            aria-pressed={step.id === chosenId}
            onClick={() => onChoose(step.id)}
          >
            <span className="ic g">
              <Icon name={icon} size="s" />
            </span>
            <FarWords step={step} when={when(step)} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function FarWords({ step, when }: { step: LadderStep; when: string }) {
  const words = useStepWords(step);
  return (
    <span className="min0">
      <b>{when}</b>
      <span>{words}</span>
      <OnlyIfLine step={step} />
    </span>
  );
}
