import type { TFunction } from "i18next";
import type { LedgerClock, LedgerInterval } from "../../../shared/sla/clocks.api.ts";
import { workSpan, zonedDayTime, zonedEnd } from "../../platform/text/ledgerTimes.ts";

/** Why the clock ends when it does, in one or two sentences. */
export function whyDue(t: TFunction, clock: LedgerClock): string {
  const { targetMinutes, usedMinutes, dueAt, openUntil, calendar, state } = clock;
  if (targetMinutes === null) return t("ledger.why.noTarget", { used: workSpan(usedMinutes) });
  const left = workSpan(Math.max(0, targetMinutes - usedMinutes));
  const values = { used: workSpan(usedMinutes), left, due: dueAt ? zonedDayTime(dueAt, calendar.zone) : "" };
  const target = t(calendar.version === null ? "ledger.why.wall" : "ledger.why.business", { target: workSpan(targetMinutes) });
  if (state === "met" || state === "metLate" || state === "dropped") return `${target} ${t(`ledger.why.${state}`, values)}`;
  if (state === "paused") return `${target} ${t("ledger.why.paused", { ...values, reason: t(`ui.status.${pauseOf(clock)}`) })}`;
  if (usedMinutes > targetMinutes)
    return `${target} ${t("ledger.why.breached", { ...values, over: workSpan(usedMinutes - targetMinutes) })}`;
  const open =
    calendar.version === null
      ? ""
      : openUntil
        ? t("ledger.why.openUntil", { time: zonedDayTime(openUntil, calendar.zone) })
        : t("ledger.why.closedNow");
  return [target, t("ledger.why.running", values), open, t("ledger.why.ends", values)].filter(Boolean).join(" ");
}

const pauseOf = ({ intervals }: LedgerClock) => intervals.at(-1)?.reason ?? "pending";

/** What a clock's tab says beside its name. */
export function tabText(t: TFunction, { state, dueAt, usedMinutes, targetMinutes, calendar }: LedgerClock): string {
  if (state === "met" || state === "metLate") return t(`ledger.tab.${state}`, { span: workSpan(usedMinutes) });
  if (state === "dropped") return t("ledger.tab.dropped");
  if (targetMinutes === null) return t("ledger.tab.noTarget");
  return dueAt ? t("ledger.tab.due", { time: zonedDayTime(dueAt, calendar.zone) }) : t("ledger.tab.paused");
}

/** Why an interval did not count, after its name. */
export const reasonOf = (t: TFunction, { reason, holiday }: LedgerInterval) => (reason ? t(`ui.status.${reason}`) : (holiday ?? ""));

/** The ledger as plain text, a line an interval, for a letter or a spreadsheet. */
export function ledgerAsText(t: TFunction, number: string, clock: LedgerClock, held: (interval: LedgerInterval) => string): string {
  const { zone } = clock.calendar;
  const head = [`${number} · ${t(`ui.clock.${clock.kind}`)}`, whyDue(t, clock), t("ledger.zone", { zone }), ""];
  const columns = ["from", "to", "clock", "heldBy", "counted"].map((column) => t(`ledger.column.${column as "from"}`)).join("\t");
  const lines = clock.intervals.map((one) =>
    [
      zonedDayTime(one.from, zone),
      zonedEnd(one.from, one.to, zone),
      [t(`ledger.state.${one.state}`), reasonOf(t, one)].filter(Boolean).join(", "),
      held(one),
      workSpan(one.countedMinutes),
    ].join("\t"),
  );
  return [...head, columns, ...lines, `${t("ledger.total")}\t\t\t\t${workSpan(clock.usedMinutes)}`].join("\n");
}
