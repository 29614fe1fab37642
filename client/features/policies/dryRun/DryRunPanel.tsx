import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { PolicyInput } from "../../../../shared/sla/policy.schema.ts";
import { api } from "../../../platform/api.ts";
import { useLastDays } from "../../../platform/work/useLastDays.ts";
import { LastDaysPanel } from "../../../ui/trial/LastDaysPanel.tsx";
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
  const trial = useLastDays({ ask: (day) => api.policies.dryRun({ ...rules, id: id as never, ...day }), add: addRuns });
  const { done, sum: run } = trial;
  return (
    <LastDaysPanel id="pol-run" trial={trial}>
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
    </LastDaysPanel>
  );
}
