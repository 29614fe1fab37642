import { minuteText } from "../../platform/text/weekText.ts";

/** Periods as a person writes them, "9-12:30, 13:30–18:00"; one that ends before it begins runs over midnight. Null for what is none. */
export function readPeriods(text: string): [number, number][] | null {
  const parts = text.split(/[,;，；、]/).map((part) => part.trim());
  const periods = parts.filter(Boolean).map(readPeriod);
  return periods.every((one) => one !== null) ? periods.toSorted(([a], [b]) => a - b) : null;
}

function readPeriod(text: string): [number, number] | null {
  const found = /^(\d{1,2})(?:[:：.](\d{2}))?\s*[-–—~至]\s*(\d{1,2})(?:[:：.](\d{2}))?$/.exec(text);
  if (!found) return null;
  const [, fromHour = "", fromMinute = "0", toHour = "", toMinute = "0"] = found;
  const [from, to] = [Number(fromHour) * 60 + Number(fromMinute), Number(toHour) * 60 + Number(toMinute)];
  if (from > 1439 || to > 1440 || Number(fromMinute) > 59 || Number(toMinute) > 59) return null;
  return [from, to > from ? to : to + 1440];
}

export const periodsText = (periods: readonly (readonly [number, number])[]) =>
  periods.map(([from, to]) => `${minuteText(from)}–${minuteText(to)}`).join(", ");
