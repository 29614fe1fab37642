import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { readerZone, readIn } from "../../client/platform/text/readerZone.ts";
import { clockTime, isYesterday, sameDay } from "../../client/platform/text/time.ts";
import { dateField, dateTimeField, instantIn, startOfDay } from "../../client/platform/text/zoneFields.ts";

afterEach(() => readIn(null));

it("[UI-5] times are those of the person's own zone, wherever the browser is", () => {
  const evening = "2026-11-23T15:30:00.000Z";
  readIn("America/New_York");
  expect([clockTime(evening), dateField(new Date(evening))]).toEqual(["10:30", "2026-11-23"]);
  expect(sameDay(evening, "2026-11-24T04:30:00.000Z")).toBe(true);
  readIn("Asia/Tokyo");
  expect([clockTime(evening), dateField(new Date(evening), 1)]).toEqual(["00:30", "2026-11-25"]);
  expect(isYesterday(evening, new Date("2026-11-25T02:00:00.000Z"))).toBe(true);
  expect(startOfDay("2026-11-24")).toBe("2026-11-23T15:00:00.000Z");
  // Another zone that is asked for by name is shown all the same.
  expect(clockTime(evening, "Europe/Berlin")).toBe("16:30");
});

it("[UI-5] what is typed in a field of date and time is what stands there again, in every zone", () => {
  const zones = fc.constantFrom(
    "Asia/Shanghai",
    "America/New_York",
    "Europe/London",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Asia/Kathmandu",
  );
  const minutes = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2037, 0) / 60_000 });
  fc.assert(
    fc.property(zones, minutes, (zone, minute) => {
      readIn(zone);
      const field = dateTimeField(new Date(minute * 60_000).toISOString());
      expect(dateTimeField(instantIn(field) ?? "")).toBe(field);
      expect(instantIn("")).toBe(null);
    }),
  );
});

it("[UI-5] a zone this browser does not know is no reason to show no times: they are the browser's own", () => {
  const evening = "2026-11-23T15:30:00.000Z";
  const here = clockTime(evening, Intl.DateTimeFormat().resolvedOptions().timeZone);
  readIn("Asia/Tokyo");
  expect(clockTime(evening)).toBe("00:30");
  readIn("Nowhere/Yet");
  expect([clockTime(evening), startOfDay("2026-11-24")]).toEqual([here, instantIn("2026-11-24T00:00")]);
  expect(readerZone()).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
});
