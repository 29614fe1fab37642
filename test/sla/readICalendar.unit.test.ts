import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { iCalendarLimits, readICalendar } from "../../shared/sla/imports/readICalendar.ts";

const file = (...events: string[][]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]), "END:VCALENDAR"].join("\r\n");
const read = (...events: string[][]) => readICalendar(file(...events), "Asia/Shanghai");

describe("holidays from an iCalendar file", () => {
  it.each([
    ["a date is one day", ["DTSTART;VALUE=DATE:20261001", "SUMMARY:National Day"], { name: "National Day", date: "2026-10-01" }],
    ["the end is not part of it", ["DTSTART;VALUE=DATE:20261001", "DTEND;VALUE=DATE:20261008", "SUMMARY:Week"], { name: "Week", date: "2026-10-01", until: "2026-10-07" }],
    ["a folded line is one line", ["DTSTART:20261001", "SUMMARY:Mid-Aut", " umn\\, 中秋节"], { name: "Mid-Autumn, 中秋节", date: "2026-10-01" }],
    ["every year", ["DTSTART:20200101", "RRULE:FREQ=YEARLY", "SUMMARY:New Year"], { name: "New Year", date: "2020-01-01", yearly: true }],
    ["hours of one day", ["DTSTART:20261023T150000", "DTEND:20261023T180000", "SUMMARY:Staff"], { name: "Staff", date: "2026-10-23", from: 900, to: 1080 }],
    ["hours in UTC", ["DTSTART:20261023T010000Z", "DTEND:20261023T160000Z", "SUMMARY:All"], { name: "All", date: "2026-10-23", from: 540, to: 1440 }],
  ])("[CAL-1] %s", (_name, lines, wanted) => expect(read(lines)).toEqual({ holidays: [wanted], skipped: 0 })); // prettier-ignore

  it("[CAL-1] a rule with an end gives its years, and what cannot be a date is counted", () => {
    expect(read(["DTSTART:20240229", "RRULE:FREQ=YEARLY;COUNT=5", "SUMMARY:Leap"])?.holidays.map(({ date }) => date)).toEqual([
      "2024-02-29",
      "2028-02-29",
    ]);
    const odd = read(
      ["DTSTART:20261001", "RRULE:FREQ=WEEKLY"],
      ["DTSTART:20261301"],
      ["SUMMARY:no date"],
      ["DTSTART:20261001", "STATUS:CANCELLED"],
    );
    expect(odd).toEqual({ holidays: [], skipped: 4 });
    const alarm = ["DTSTART:20261001", "BEGIN:VALARM", "SUMMARY:alarm", "END:VALARM", "SUMMARY:day"];
    expect(read(alarm)?.holidays[0]?.name).toBe("day");
  });

  it("[CAL-1] hostile input ends quickly and within its limits", () => {
    expect(readICalendar("<html>", "UTC")).toBeNull();
    expect(readICalendar(`BEGIN:VCALENDAR${"x".repeat(iCalendarLimits.characters)}`, "UTC")).toBeNull();
    const started = performance.now();
    const hostile = [file(["DTSTART:20000101", `SUMMARY:${"\\".repeat(400_000)}`]), `BEGIN:VCALENDAR\n${"BEGIN:VEVENT\n".repeat(70_000)}`, `BEGIN:VCALENDAR\n${'"'.repeat(500_000)}`, `BEGIN:VCALENDAR\nX${"\n ".repeat(300_000)}`]; // prettier-ignore
    for (const text of hostile) readICalendar(text, "UTC");
    const many = file(...Array.from({ length: 5000 }, () => ["DTSTART:20000101", "RRULE:FREQ=YEARLY;COUNT=999999"]));
    expect(readICalendar(many, "UTC")?.holidays.length).toBe(iCalendarLimits.events);
    expect(performance.now() - started).toBeLessThan(20_000);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => void readICalendar(`BEGIN:VCALENDAR\n${text}`, "Asia/Shanghai")),
    );
  });
});
