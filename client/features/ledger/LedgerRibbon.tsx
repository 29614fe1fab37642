import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { LedgerClock, LedgerInterval } from "../../../shared/sla/clocks.api.ts";
import { workSpan, zonedDayTime, zonedTime } from "../../platform/text/ledgerTimes.ts";
import { reasonOf } from "./ledgerText.ts";

const looks: Record<LedgerInterval["state"], string> = { running: "run", paused: "pau", outsideHours: "out", holiday: "hol" };
const minutesOf = (from: string, to: string) => Math.max(0, (Date.parse(to) - Date.parse(from)) / 60_000);

/** The ledger as a ribbon. Widths follow the square root of the time: a week's holiday must not hide five minutes of work. */
export function LedgerRibbon({ clock, now }: { clock: LedgerClock; now: string }) {
  const { t } = useTranslation();
  const { zone } = clock.calendar;
  const left = clock.dueAt && clock.dueAt > now ? clock.dueAt : null;
  const first = clock.intervals[0];
  if (!first) return null;
  return (
    <figure className="rib" aria-hidden="true">
      <div className="rib-l">
        {clock.intervals.map((one) => (
          <span
            key={one.from}
            className={`sw ${looks[one.state]}`}
            style={{ flexGrow: Math.sqrt(minutesOf(one.from, one.to)) }}
            title={[t(`ledger.state.${one.state}`), reasonOf(t, one), zonedDayTime(one.from, zone)].filter(Boolean).join(" · ")}
          />
        ))}
        {left && (
          <span className="sw lef" style={{ flexGrow: Math.sqrt(minutesOf(now, left)) }}>
            {t("ui.clock.left", { span: workSpan((clock.targetMinutes ?? 0) - clock.usedMinutes) })}
          </span>
        )}
      </div>
      <div className="rib-t num">
        <span>{zonedDayTime(first.from, zone)}</span>
        {clock.stoppedAt ? (
          <b>{t("ledger.stopped", { time: zonedDayTime(clock.stoppedAt, zone) })}</b>
        ) : (
          <>
            <b>{t("ledger.now", { time: zonedTime(now, zone) })}</b>
            {clock.dueAt && <b>{t("ledger.due", { time: zonedDayTime(clock.dueAt, zone) })}</b>}
          </>
        )}
      </div>
      <figcaption className="key">
        {(["running", "paused", "outsideHours", "holiday"] as const).map((state) => (
          <span key={state}>
            <i className={`sw ${looks[state]}`} />
            {t(`ledger.state.${state}`)}
          </span>
        ))}
        <span>
          <i className="sw lef" />
          {t("ledger.leftToRun")}
        </span>
      </figcaption>
    </figure>
  );
}
