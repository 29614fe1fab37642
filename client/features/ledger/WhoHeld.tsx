import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { LedgerClock } from "../../../shared/sla/clocks.api.ts";
import { useNames } from "../../platform/people.ts";
import { workSpan } from "../../platform/text/ledgerTimes.ts";

/** Each department's share of the time, and inside it each agent's; together they are the time used (SLA-9). */
export function WhoHeld({ clock: { shares, usedMinutes } }: { clock: LedgerClock }) {
  const { t } = useTranslation();
  const names = useNames();
  const departments = [...new Set(shares.map(({ departmentId }) => departmentId))].map((id) => {
    const own = shares.filter(({ departmentId, minutes }) => departmentId === id && minutes > 0);
    return { id, own, minutes: own.reduce((sum, { minutes }) => sum + minutes, 0) };
  });
  return (
    <section>
      <h3>{t("ledger.whoHeld")}</h3>
      <ul className="hold">
        {departments.map(({ id, own, minutes }) => (
          <li key={id}>
            <div className="h">
              <span>{names.department(id)}</span>
              <b>{workSpan(minutes)}</b>
            </div>
            <div className="b">
              <i style={{ width: `${usedMinutes > 0 ? Math.round((100 * minutes) / usedMinutes) : 0}%` }} />
            </div>
            <p className="p">
              {own
                .map(({ assigneeId, minutes: of }) => `${assigneeId ? names.agent(assigneeId) : t("ledger.queue")} ${workSpan(of)}`)
                .join(", ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
