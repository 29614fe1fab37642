import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { LedgerClock, LedgerInterval } from "../../../shared/sla/clocks.api.ts";
import { workSpan, zonedDayTime, zonedEnd, zonedTime } from "../../platform/text/ledgerTimes.ts";
import { span } from "../../platform/text/time.ts";
import { reasonOf } from "./ledgerText.ts";

const looks: Record<LedgerInterval["state"], string> = { running: "run", paused: "pau", outsideHours: "out", holiday: "hol" };

interface Props {
  clock: LedgerClock;
  now: string;
  held: (interval: LedgerInterval) => string;
}

/** The intervals with what each lasted, counted, and brought the clock to. */
export function LedgerTable({ clock, now, held }: Props) {
  const { t } = useTranslation();
  const { zone } = clock.calendar;
  const { intervals } = clock;
  const end = clock.stoppedAt ?? now;
  const used = intervals.map((_, index) => intervals.slice(0, index + 1).reduce((sum, one) => sum + one.countedMinutes, 0));
  const lasted = (from: string, to: string) => span((Date.parse(to) - Date.parse(from)) / 60_000);
  return (
    <table className="led">
      <caption>{t("ledger.intervals")}</caption>
      <thead>
        <tr>
          <th>{t("ledger.column.from")}</th>
          <th>{t("ledger.column.to")}</th>
          <th>{t("ledger.column.clock")}</th>
          <th>{t("ledger.column.heldBy")}</th>
          <th className="r">{t("ledger.column.lasted")}</th>
          <th className="r">{t("ledger.column.counted")}</th>
          <th className="r">{t("ledger.column.used")}</th>
        </tr>
      </thead>
      <tbody>
        {intervals.map((one, index) => {
          const current = clock.stoppedAt === null && index === intervals.length - 1;
          return (
            <tr key={one.from} className={current ? "now" : one.countedMinutes === 0 ? "no" : ""}>
              <td>{zonedDayTime(one.from, zone)}</td>
              <td>{current ? t("ledger.nowAt", { time: zonedTime(now, zone) }) : zonedEnd(one.from, one.to, zone)}</td>
              <td className="st">
                <span>
                  <i className={`sw ${looks[one.state]}`} />
                  {t(`ledger.state.${one.state}`)}
                  <span className="why">{reasonOf(t, one)}</span>
                </span>
              </td>
              <td className="wide-only">{held(one)}</td>
              <td className="r wide-only">{lasted(one.from, one.to)}</td>
              <td className="r">{one.countedMinutes > 0 ? workSpan(one.countedMinutes) : "–"}</td>
              <td className="r tot">{workSpan(used[index] ?? 0)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={4}>{t("ledger.total")}</td>
          <td className="r">{lasted(clock.startedAt, end)}</td>
          <td className="r">{workSpan(clock.usedMinutes)}</td>
          <td className="r">{clock.targetMinutes === null ? "" : t("ledger.ofTarget", { target: workSpan(clock.targetMinutes) })}</td>
        </tr>
      </tfoot>
    </table>
  );
}
