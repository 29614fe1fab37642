import { describe, expect, it } from "vitest";
import { instantAfter, timeParts, workingMinutesBetween, type Calendar } from "../../shared/sla/businessTime.ts";
import { roundTheClock } from "../../shared/sla/officeHours.ts";
import { calendarsAround, changesOf, differences } from "./given/zoneChanges.ts";

const named = ["Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "Europe/Dublin", "Asia/Kathmandu", "America/St_Johns"];
const week = (periods: [number, number][]) => Array.from({ length: 7 }, () => periods);
const at = (iso: string) => new Date(iso);

describe("clock changes", () => {
  it("[CAL-2] the awkward zones agree with a walk from minute to minute around their changes", () => {
    for (const zone of named) {
      const changes = changesOf(zone);
      const chosen = zone === "Asia/Kathmandu" ? [Date.UTC(2026, 9, 25)] : changes.filter((_, index) => index % 9 === 0);
      for (const change of chosen) for (const calendar of calendarsAround(zone, change)) expect(differences(calendar, change)).toEqual([]);
    }
  });

  it("[CAL-2] a sample of all zones and changes agrees with the walk", () => {
    const seed = Math.floor(Math.random() * 1e6);
    const zones = Intl.supportedValuesOf("timeZone");
    for (let step = 0; step < 60; step++) {
      const zone = zones[(seed + step * 7919) % zones.length] ?? "UTC";
      const changes = changesOf(zone);
      const change = changes[(seed + step * 31) % Math.max(1, changes.length)] ?? Date.UTC(2026, 2, 29, 1);
      const calendar = calendarsAround(zone, change)[step % 5] as Calendar;
      expect(differences(calendar, change), `seed ${seed}`).toEqual([]);
    }
  });

  it("[CAL-2] the day that Apia left out is nobody's working time, and Lord Howe moves by half an hour", () => {
    const apia: Calendar = { name: "Apia", zone: "Pacific/Apia", week: week([[540, 1080]]) };
    // 30 December 2011 did not occur there: from the 29th at nine to the 31st at nine are nine hours.
    expect(workingMinutesBetween(apia, at("2011-12-29T19:00:00Z"), at("2011-12-30T19:00:00Z"))).toBe(540);
    const howe: Calendar = { name: "Lord Howe", zone: "Australia/Lord_Howe", week: week([[0, 1440]]) };
    expect(workingMinutesBetween(howe, at("2026-04-03T13:00:00Z"), at("2026-04-05T13:30:00Z"))).toBe(2 * 1440 + 30);
  });
});

describe("special days", () => {
  const shanghai: Calendar = {
    name: "Shanghai desk",
    zone: "Asia/Shanghai",
    week: [...Array.from({ length: 5 }, (): [number, number][] => [[540, 1080]]), [], []],
    holidays: [{ name: "National Day", date: "2026-10-01", until: "2026-10-07" }],
    extraDays: [{ name: "Make-up day", date: "2026-10-10", periods: [[540, 1080]] }],
  };

  it("[CAL-3] a target runs round the holiday and through the make-up day", () => {
    // The pictures of the design: 40 minutes on Wednesday, then National Day, then 7 h 20 m on Thursday.
    expect(instantAfter(shanghai, at("2026-09-30T09:20:00Z"), 480)?.toISOString()).toBe("2026-10-08T08:20:00.000Z");
    expect(instantAfter(shanghai, at("2026-10-09T09:30:00Z"), 120)?.toISOString()).toBe("2026-10-10T02:30:00.000Z");
    const parts = timeParts(shanghai, at("2026-09-30T08:10:00Z"), at("2026-10-08T01:25:00Z"));
    expect(parts.map(({ state, name }) => name ?? state)).toEqual(["open", "outsideHours", "National Day", "outsideHours", "open"]);
  });

  it("[CAL-3] a holiday takes its date away from a shift of the evening before; an extra day wins over it", () => {
    const nights: Calendar = { name: "Nights", zone: "Europe/Berlin", week: week([[1320, 1800]]) };
    const [from, to] = [at("2026-05-12T12:00:00Z"), at("2026-05-15T12:00:00Z")];
    const less = (extra: Partial<Calendar>) => workingMinutesBetween({ ...nights, ...extra }, from, to);
    expect(less({})).toBe(3 * 480);
    const day = { name: "Ascension", date: "2026-05-14" };
    expect(less({ holidays: [day] })).toBe(3 * 480 - 360 - 120);
    expect(less({ holidays: [{ ...day, from: 0, to: 120 }] })).toBe(3 * 480 - 120);
    expect(less({ holidays: [day], extraDays: [{ name: "open", date: "2026-05-14", periods: [[60, 120]] }] })).toBe(3 * 480 - 480 + 60);
    expect(less({ holidays: [{ ...day, date: "2020-05-14", yearly: true }] })).toBe(3 * 480 - 480);
    expect(less({ holidays: [{ ...day, date: "2027-05-14", yearly: true }] })).toBe(3 * 480);
  });

  it("[CAL-3] a minute that occurs twice counts twice, one that does not occur counts not", () => {
    const berlin: Calendar = { name: "Early", zone: "Europe/Berlin", week: week([[120, 180]]) };
    expect(workingMinutesBetween(berlin, at("2026-10-24T12:00:00Z"), at("2026-10-25T12:00:00Z"))).toBe(120);
    expect(workingMinutesBetween(berlin, at("2026-03-28T12:00:00Z"), at("2026-03-29T12:00:00Z"))).toBe(0);
    expect(workingMinutesBetween(roundTheClock, at("2026-03-28T12:00:00Z"), at("2026-03-29T12:00:30Z"))).toBe(1440.5);
  });

  it("[CAL-2] five working days ahead are found within a millisecond on any machine", () => {
    const [from, runs] = [at("2026-09-30T09:20:00Z").getTime(), 2000];
    instantAfter(shanghai, new Date(from), 2700);
    const started = performance.now();
    for (let run = 0; run < runs; run++) instantAfter(shanghai, new Date(from + run * 1000), 2700);
    expect((performance.now() - started) / runs).toBeLessThan(1);
  });
});
