import type { Calendar } from "../../../../shared/sla/businessTime.ts";
import { instantUsed, lastStay, priceOf, type CalendarOf, type Clock } from "../../../../shared/sla/clock.ts";
import type { ClockFaceRecord } from "../../conversations/index.ts";

/** Special days after this are not carried along with every row of a list. */
const carriedDays = 60 * 86_400_000;

/** What a conversation shows: the clock that hurts next, else the paused one, else the one that stopped last. Null when nothing is promised. */
export function faceOf(clocks: readonly Clock[], calendarOf: CalendarOf): ClockFaceRecord | null {
  const promised = clocks.filter((clock) => priceOf(clock).targetMinutes !== null);
  const running = promised.filter(({ dueAt }) => dueAt !== null).toSorted((a, b) => Number(a.dueAt) - Number(b.dueAt))[0];
  const paused = promised.find(({ stoppedAt }) => stoppedAt === null);
  const stopped = promised.filter(({ result }) => result !== "dropped").toSorted((a, b) => Number(b.stoppedAt) - Number(a.stoppedAt))[0];
  const shown = running ?? paused ?? stopped;
  return shown ? { ...present(shown, calendarOf), awaitsAnswer: clocks.some(endsByAnswer), ...policyOf(clocks) } : null;
}

/** A deadline from outside is no policy. All others of a conversation run by the same one; what runs still tells it as it is now. */
export function policyOf(clocks: readonly Clock[]): Pick<ClockFaceRecord, "policyId"> {
  const priced = clocks.filter(({ kind }) => kind !== "deadline");
  const clock = priced.find(({ stoppedAt }) => stoppedAt === null) ?? priced.at(-1);
  return clock ? { policyId: priceOf(clock).policyId } : {};
}

const endsByAnswer = ({ kind, stoppedAt, prices }: Clock) =>
  stoppedAt === null && (kind === "firstResponse" || kind === "nextResponse" || prices[0]?.metBy === "answer");

function present(clock: Clock, calendarOf: CalendarOf): ClockFaceRecord {
  const { targetMinutes, calendar: reference, shares } = priceOf(clock);
  const [calendar, target] = [calendarOf(reference), targetMinutes ?? 0];
  // A clock that stands still shows what would be if it went on now, or when it was due if it was late.
  const after = (share: number) => instantUsed(clock, share, calendarOf);
  const dueAt = clock.dueAt ?? after(1) ?? clock.startedAt;
  return {
    kind: clock.kind,
    state: stateOf(clock),
    startedAt: clock.startedAt,
    warnAt: clock.warnAt ?? after(Math.min(1, ...shares)) ?? dueAt,
    dueAt,
    stoppedAt: clock.stoppedAt,
    targetMinutes: target,
    usedMinutes: clock.dueAt ? null : Math.round(clock.usedMinutes * 10) / 10,
    calendar: around(calendar, clock.startedAt, new Date(dueAt.getTime() + carriedDays)),
  };
}

/** How it stands, as the things already said and its own times tell: what was said before a longer target does not hold any more. */
export function stateOf(clock: Clock): ClockFaceRecord["state"] {
  if (clock.result) return clock.result;
  if (lastStay(clock).state === "paused") return "paused";
  const until = Math.max(lastStay(clock).from.getTime(), ...clock.fired.map(({ at }) => at.getTime()));
  const said = (share: number) => clock.fired.some((one) => one.share >= share);
  if (said(1) && Number(clock.dueAt) <= until) return "breached";
  return said(0) && Number(clock.warnAt) <= until ? "warned" : "running";
}

/** The calendar with the special days that may matter from one instant to another. */
function around({ name, nameZh, zone, week, holidays = [], extraDays = [] }: Calendar, from: Date, to: Date): Calendar {
  const [first, last] = [new Date(from.getTime() - 2 * 86_400_000), to].map((at) => at.toISOString().slice(0, 10)) as [string, string];
  const near = holidays.filter(({ date, until, yearly }) => yearly === true || (date <= last && (until ?? date) >= first));
  const extra = extraDays.filter(({ date }) => date >= first && date <= last);
  return { name, nameZh, zone, week, ...(near.length > 0 ? { holidays: near } : {}), ...(extra.length > 0 ? { extraDays: extra } : {}) };
}
