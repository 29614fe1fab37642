import type { TFunction } from "i18next";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { useNames } from "../../../platform/people.ts";
import { timeOrDay } from "../../../platform/text/time.ts";
import { useNow } from "../../../platform/useNow.ts";

interface Queue {
  departmentId: string;
  waiting: number;
  nextClaimAt: string | null;
  available: number;
  opensAt: string | null;
}

/** The departments with what waits in each, who is there for it, and by when the next one wants help. */
export function QueueTable({ queues, shown, onChoose }: { queues: Queue[]; shown: string; onChoose: (departmentId: string) => void }) {
  const { t } = useTranslation();
  const { department } = useNames();
  const now = useNow(15_000);
  return (
    <section className="panel">
      <div className="wide-t" tabIndex={0} role="group" aria-label={t("routing.queues.departments")}>
        <table className="tb queues">
          <thead>
            <tr>
              <th scope="col">{t("routing.queues.department")}</th>
              <th scope="col" className="r">
                {t("routing.queues.waiting")}
              </th>
              <th scope="col" className="r">
                {t("routing.queues.available")}
              </th>
              <th scope="col" className="r">
                {t("routing.queues.nextBy")}
              </th>
            </tr>
          </thead>
          <tbody>
            {queues.map(({ departmentId, waiting, nextClaimAt, available, opensAt }) => (
              <tr key={departmentId} className={departmentId === shown ? "on" : ""}>
                <th scope="row">
                  <button type="button" className="linkb" aria-pressed={departmentId === shown} onClick={() => onChoose(departmentId)}>
                    {department(departmentId)}
                  </button>
                  {opensAt && <span className="s">{closedText(t, opensAt, now)}</span>}
                </th>
                <td className="r">{waiting >= 1000 ? "1000+" : waiting}</td>
                <td className={waiting > 0 && available === 0 ? "r badt" : "r d"}>{available}</td>
                <td className={nextClaimAt && Date.parse(nextClaimAt) < now ? "r badt" : "r d"}>
                  {nextClaimAt && timeOrDay(nextClaimAt, now)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A time of today as 14:05, of another day with its date. */

/** Until when nothing is given out; a department that never opens says only that. */
const closedText = (t: TFunction, opensAt: string, now: number) =>
  Date.parse(opensAt) - now > 366 * 86_400_000
    ? t("routing.queues.closedLong")
    : t("routing.queues.closed", { when: timeOrDay(opensAt, now) });
