import type { HolidaysTypes } from "date-holidays";
import type { Holiday } from "../../../../shared/sla/businessTime.ts";
import { fault } from "../../../platform/fault.ts";

interface Asked {
  country?: string | undefined;
  region?: string | undefined;
  year: number;
  language: "en" | "zh-CN";
}

interface Place {
  id: string;
  name: string;
}

/** Where there are holidays, and those of the place asked for: a proposal to edit. Faults: record.notFound for a place the library has not. */
export async function publicHolidays({ country, region, year, language }: Asked) {
  // Two megabytes of rules, for somebody who sets a calendar up: read when the first one asks.
  const { default: Holidays } = await import("date-holidays");
  const words = language === "en" ? "en" : "zh";
  const library = new Holidays();
  const countries = placesOf(library.getCountries(words), language);
  if (!country) return { countries, regions: [], holidays: [] };
  const regions = placesOf(library.getStates(country, words), language);
  if (!has(countries, country) || (region && !has(regions, region))) throw fault("record.notFound", { kind: "place" });
  const place = region ? new Holidays(country, region) : new Holidays(country);
  return { countries, regions, holidays: place.getHolidays(year, words).filter(isDayOff).map(proposalOf) };
}

const has = (places: Place[], id: string) => places.some((place) => place.id === id);

const placesOf = (names: Record<string, string> | undefined, language: string): Place[] =>
  Object.entries(names ?? {})
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language));

// School holidays, days of remembrance and the like are work days.
const isDayOff = ({ type }: HolidaysTypes.Holiday) => type === "public" || type === "bank";

/** The library gives local dates, some beginning in the course of the day: "2027-03-08 12:00:00". */
function proposalOf({ name, date, start, end }: HolidaysTypes.Holiday): Holiday {
  const [day = "", time = "00:00"] = date.split(" ");
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const days = Math.round((end.getTime() - start.getTime()) / 86_400_000);
  const last = new Date(Date.parse(day) + (days - 1) * 86_400_000).toISOString().slice(0, 10);
  const part = hour * 60 + minute;
  return { name: name.slice(0, 120), date: day, ...(days > 1 ? { until: last } : {}), ...(part > 0 ? { from: part, to: 1440 } : {}) };
}
