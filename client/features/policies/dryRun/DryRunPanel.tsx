import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { PolicyInput } from "../../../../shared/sla/policy.schema.ts";
import { api } from "../../../platform/api.ts";
import { lastDays, useLastDays } from "../../../platform/work/useLastDays.ts";
import { Button } from "../../../ui/Button.tsx";
import { addRuns } from "./addRuns.ts";
import { DryRunFigures } from "./DryRunFigures.tsx";
import "./dryRun.css";

interface Props {
  id: string | null;
  rules: PolicyInput;
  onOpen: (conversationId: string) => void;
}

/** The policy as it is edited, tried on the clocks of the last thirty days: day by day, so that it shows how far it is and can be stopped. */
export function DryRunPanel({ id, rules, onOpen }: Props) {
  const { t } = useTranslation();
  const {
    done,
    sum: run,
    fault,
    running,
    toggle,
  } = useLastDays({ ask: (day) => api.policies.dryRun({ ...rules, id: id as never, ...day }), add: addRuns });
  return (
    <section className="panel" aria-labelledby="pol-run">
      <header>
        <h2 id="pol-run">{t("policies.dryRun")}</h2>
        <span className="s">{t("policies.dryRunHint")}</span>
        <span className="sp" />
        <Button onClick={toggle}>{t(running ? "policies.stop" : run ? "policies.runAgain" : "policies.run")}</Button>
      </header>
      {(run !== null || running) && <progress max={lastDays} value={done} aria-label={t("policies.progress", { days: done })} />}
      {fault && <p className="in err">{fault}</p>}
      {run && (
        <div className="in pol-run" aria-live="polite">
          <p>{t("policies.ranOver", { clocks: run.clocks, conversations: run.conversations, days: done })}</p>
          <DryRunFigures run={run} />
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
          <p className="hint">
            {t("policies.asNow")} {!run.complete && t("policies.notAll")}
          </p>
        </div>
      )}
    </section>
  );
}
