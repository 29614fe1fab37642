import type { TFunction } from "i18next";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { LedgerClock, LedgerInterval } from "../../../shared/sla/clocks.api.ts";
import { workSpan, zonedDayTime, zonedTime } from "../../platform/text/ledgerTimes.ts";
import { reasonOf } from "./ledgerText.ts";
import { RibbonMarks, type RibbonMark } from "./RibbonMarks.tsx";
import { placeIn, widthOf, type Stretch } from "./ribbonPlaces.ts";
import "./ledgerRibbon.css";

const looks: Record<LedgerInterval["state"], string> = { running: "run", paused: "pau", outsideHours: "out", holiday: "hol" };

/** The ledger as a ribbon, with the instants that matter at their places; past its due time a line below it says how far. */
export function LedgerRibbon({ clock, now }: { clock: LedgerClock; now: string }) {
  const { t } = useTranslation();
  const { zone } = clock.calendar;
  const left = clock.dueAt && clock.dueAt > now ? clock.dueAt : null;
  const first = clock.intervals[0];
  if (!first) return null;
  const stretches = left ? [...clock.intervals, { from: now, to: left }] : clock.intervals;
  const over = clock.dueAt && !left ? placeIn(stretches, clock.dueAt) : null;
  return (
    <figure className="rib" aria-hidden="true">
      <div className="rib-l">
        {clock.intervals.map((one) => (
          <span
            key={one.from}
            className={`sw ${looks[one.state]}`}
            style={{ flexGrow: widthOf(one) }}
            title={[t(`ledger.state.${one.state}`), reasonOf(t, one), zonedDayTime(one.from, zone)].filter(Boolean).join(" · ")}
          />
        ))}
        {left && (
          <span className="sw lef" style={{ flexGrow: widthOf({ from: now, to: left }) }}>
            {t("ui.clock.left", { span: workSpan((clock.targetMinutes ?? 0) - clock.usedMinutes) })}
          </span>
        )}
      </div>
      {over !== null && <span className="rib-over" style={{ marginLeft: `${over}%` }} />}
      <RibbonMarks marks={marksOf(t, clock, now, stretches)} />
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

/** From when it is, and how it stands: when it stopped, or what time it is and by when it is due. */
function marksOf(t: TFunction, { calendar: { zone }, stoppedAt, dueAt }: LedgerClock, now: string, stretches: Stretch[]): RibbonMark[] {
  const from = { text: zonedDayTime(stretches[0]?.from ?? now, zone), place: 0 };
  if (stoppedAt) return [from, { text: t("ledger.stopped", { time: zonedDayTime(stoppedAt, zone) }), place: 100, line: "now" }];
  const here: RibbonMark = { text: t("ledger.now", { time: zonedTime(now, zone) }), place: placeIn(stretches, now), line: "now" };
  if (!dueAt) return [from, here];
  return [
    from,
    here,
    { text: t("ledger.due", { time: zonedDayTime(dueAt, zone) }), place: placeIn(stretches, dueAt), line: dueAt > now ? "now" : "due" },
  ];
}
