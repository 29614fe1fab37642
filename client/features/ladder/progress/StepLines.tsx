import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { LadderRun, StepAhead } from "../../../../shared/escalation/escalation.api.ts";
import { dayAndTime, span } from "../../../platform/text/time.ts";
import { useConditionWords } from "../../../platform/text/useConditionWords.ts";
import { useNow } from "../../../platform/useNow.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { errorText, reachedText } from "./stepText.ts";
import { useStepWords } from "./useStepWords.ts";

const mostNamed = 3;
const icons = { done: "check", waiting: "clock", failed: "alert", passedOver: "right" } as const;

/** A step that was reached: what it did, whom it told, and what failed meanwhile. */
export function RunLine({ run }: { run: LadderRun }) {
  const { t } = useTranslation();
  const { step, state, unmet, error, errorData, told, instead, calls } = run;
  const minutes = step.at.kind === "beforeDeparture" ? step.at.minutes : null;
  const words = useStepWords(step);
  const conditions = useConditionWords();
  const more = told.length - mostNamed;
  const names = [...told.slice(0, mostNamed), ...(more > 0 ? [t("console.event.step.more", { count: more })] : [])].join(t("duty.comma"));
  return (
    <li className={state}>
      <Icon name={icons[state]} size="s" />
      <div>
        <b>{words}</b>
        <p className="hint">
          {reachedText(t, run.because, run.share, minutes)} · <time dateTime={run.reachedAt}>{dayAndTime(run.reachedAt)}</time>
        </p>
        {state === "passedOver" && (
          <p className="hint">{t("ladder.progress.passedOver", { words: unmet.map(conditions.one).join(t("policies.and")) })}</p>
        )}
        {names && <p className="hint">{t("console.event.step.told", { names })}</p>}
        {instead && (
          <p className="hint">{t("console.event.step.instead", { gap: t(`duty.gap.${instead.gap}`), by: t(`duty.by.${instead.by}`) })}</p>
        )}
        {calls.map((call) => (
          <p className="hint" key={call.name}>
            {t(`ladder.progress.call.${call.state}`, { name: call.name, count: call.tries })}
          </p>
        ))}
        {error && <p className="wrong">{t("ladder.progress.failed", { error: errorText(error, errorData) })}</p>}
      </div>
    </li>
  );
}

/** A step that comes if nothing changes, and when. */
export function AheadLine({ ahead: { step, because, at }, next }: { ahead: StepAhead; next: boolean }) {
  const { t } = useTranslation();
  const now = useNow();
  const share = step.at.kind === "share" ? step.at.share : null;
  const minutes = step.at.kind === "beforeDeparture" ? step.at.minutes : null;
  const words = useStepWords(step);
  const conditions = useConditionWords();
  return (
    <li className="ahead">
      <Icon name={next ? "right" : "more"} size="s" />
      <div>
        <b>{next ? t("ladder.progress.next", { words }) : words}</b>
        <p className="hint">
          {reachedText(t, because, share, minutes)} ·{" "}
          {at ? (
            <time dateTime={at} title={dayAndTime(at)}>
              {t("ladder.progress.in", { span: span((Date.parse(at) - now) / 60_000), time: dayAndTime(at) })}
            </time>
          ) : (
            t("ladder.progress.paused")
          )}
        </p>
        {step.onlyIf && <p className="hint">{t("ladder.onlyIfWords", { words: conditions.all(step.onlyIf) })}</p>}
      </div>
    </li>
  );
}
