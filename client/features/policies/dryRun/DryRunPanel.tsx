import { useRef, useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { DryRun } from "../../../../shared/sla/policies.api.ts";
import type { PolicyInput } from "../../../../shared/sla/policy.schema.ts";
import { useNames } from "../../../platform/people.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { addRuns, noRun, runDays } from "./runDays.ts";

interface Props {
  id: string | null;
  rules: PolicyInput;
  onOpen: (conversationId: string) => void;
}

/** The policy as it is edited, tried on the clocks of the last thirty days: day by day, so that it shows how far it is and can be stopped. */
export function DryRunPanel({ id, rules, onOpen }: Props) {
  const { t } = useTranslation();
  const { department } = useNames();
  const [done, setDone] = useState(0);
  const [run, setRun] = useState<DryRun | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const stopped = useRef(true);
  const [running, setRunning] = useState(false);
  const start = async () => {
    stopped.current = false;
    setRunning(true);
    setFault(null);
    let sum = noRun;
    try {
      for await (const [days, piece] of runDays(id, rules, new Date(), () => stopped.current)) {
        sum = addRuns(sum, piece);
        setDone(days);
        setRun(sum);
      }
    } catch (error) {
      setFault(reasonText(error));
    }
    setRunning(false);
  };
  return (
    <section className="panel" aria-labelledby="pol-run">
      <header>
        <h2 id="pol-run">{t("policies.dryRun")}</h2>
        <span className="s">{t("policies.dryRunHint")}</span>
        <span className="sp" />
        <Button onClick={() => (running ? (stopped.current = true) : void start())}>
          {t(running ? "policies.stop" : run ? "policies.runAgain" : "policies.run")}
        </Button>
      </header>
      {(run !== null || running) && <progress max={30} value={done} aria-label={t("policies.progress", { days: done })} />}
      {fault && <p className="in err">{fault}</p>}
      {run && (
        <div className="in pol-run" aria-live="polite">
          <p>{t("policies.ranOver", { clocks: run.clocks, conversations: run.conversations, days: done })}</p>
          <dl>
            <dt>{t("policies.matched")}</dt>
            <dd className="num">{t("policies.beforeAfter", run.matched)}</dd>
            <dt>{t("policies.breached")}</dt>
            <dd className={run.breached.after > run.breached.before ? "num over" : "num"}>{t("policies.beforeAfter", run.breached)}</dd>
            {run.departments
              .filter(({ breached }) => breached.before !== breached.after)
              .map(({ departmentId, breached }) => (
                <Line key={departmentId} name={department(departmentId)} text={t("policies.beforeAfter", breached)} />
              ))}
          </dl>
          {run.newlyLate.length > 0 && (
            <p>
              {t("policies.newlyLate")}{" "}
              {run.newlyLate.map(({ conversationId, number }) => (
                <button key={conversationId} type="button" className="linkb" onClick={() => onOpen(conversationId)}>
                  {number}
                </button>
              ))}
            </p>
          )}
          {!run.complete && <p className="hint">{t("policies.notAll")}</p>}
        </div>
      )}
    </section>
  );
}

const Line = ({ name, text }: { name: string; text: string }) => (
  <>
    <dt>{name}</dt>
    <dd className="num">{text}</dd>
  </>
);
