import { expect, it } from "vitest";
import { quickSnoozes } from "../../shared/conversations/snooze/snoozeChoices.ts";

it("[SNZ-1] quick choices wake on the person's own wall clock, and none lies in the past", () => {
  for (const zone of ["Asia/Shanghai", "America/New_York", "Europe/Berlin", "Pacific/Apia"])
    for (let day = 0; day < 400; day += 3) {
      const at = Date.UTC(2026, 0, 1, 13, 20) + day * 86_400_000;
      const choices = quickSnoozes(zone, at, at + 5 * 3_600_000);
      const times = choices
        .filter((one) => one.id === "tomorrow" || one.id === "monday")
        .map(({ until: then }) => wallTime(zone, then ?? 0));
      expect(times.every((text) => text.endsWith("09:00"))).toBe(true);
      expect(choices.every(({ until: then }) => then === null || then > at)).toBe(true);
      expect(choices.map((one) => one.id)).not.toContain("dayBefore");
    }
});

const wallTime = (timeZone: string, at: number) =>
  new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);
