import type { TFunction } from "i18next";

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Minutes of a day as 09:00; past midnight they go on from 00:00 of the next. */
export function minuteText(minute: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return minute === 1440 ? "24:00" : `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

export const periodText = ([from, to]: readonly [number, number]) => `${minuteText(from)}–${minuteText(to)}`;

/** The hours of a week in words, neighbours that are alike together: "Mon–Fri 09:00–18:00". */
export function weekText(t: TFunction, week: readonly (readonly [number, number][])[]): string {
  const runs: { first: number; last: number; hours: string }[] = [];
  week.forEach((periods, day) => {
    const hours = periods.map(periodText).join(", ");
    const before = runs.at(-1);
    if (before && before.hours === hours) before.last = day;
    else runs.push({ first: day, last: day, hours });
  });
  const name = (day: number) => t(`calendars.day.${weekdays[day] ?? "mon"}`);
  const days = ({ first, last }: { first: number; last: number }) => (first === last ? name(first) : `${name(first)}–${name(last)}`);
  const open = runs.filter(({ hours }) => hours);
  if (open.length === 1 && open[0]?.hours === "00:00–24:00" && open[0].first === 0 && open[0].last === 6)
    return t("calendars.roundTheClock");
  return open.map((run) => `${days(run)} ${run.hours}`).join("; ") || t("calendars.closed");
}
