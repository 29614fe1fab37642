import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { clockShift } from "../../client/platform/clock/clockShift.ts";
import { noteTime, timeNow, watchClock } from "../../client/platform/clock/timeNow.ts";

const asked = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 });
const way = fc.integer({ min: 0, max: 9_000 });

it("[SLA-11] a wrong clock is set right but for half the way to the server and back; one that is right enough is left alone", () => {
  fc.assert(
    fc.property(asked, fc.integer({ min: -86_400_000, max: 86_400_000 }), way, way, (askedAt, behind, there, back) => {
      const shift = clockShift(askedAt, askedAt + there + behind, askedAt + there + back);
      const unsure = (there + back) / 2;
      expect(Math.abs(shift - behind)).toBeLessThanOrEqual(Math.max(unsure, 2000) + unsure + 1);
      if (Math.abs(behind) > Math.max(unsure, 2000) + unsure) expect(Math.abs(shift - behind)).toBeLessThanOrEqual(unsure + 1);
    }),
  );
  expect(clockShift(1_800_000_000_000, 1_800_000_001_500, 1_800_000_000_400)).toBe(0);
  expect(clockShift(1_800_000_000_000, 1_800_000_120_100, 1_800_000_000_200)).toBe(120_000);
});

it("[SLA-11] a machine whose clock is set while the page is open asks again, and only then", () => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  try {
    const desk = 1_800_000_600_000;
    let asked = 0;
    const ask = () => ((asked += 1), noteTime(Date.now(), desk + performance.now(), Date.now()));
    noteTime(Date.now(), desk, Date.now());
    expect(timeNow()).toBe(desk);
    watchClock(ask);
    vi.advanceTimersByTime(60_000);
    expect([asked, timeNow()]).toEqual([0, desk + 60_000]);
    vi.setSystemTime(desk + 60_000);
    vi.advanceTimersByTime(4_000);
    expect([asked, timeNow()]).toEqual([1, desk + 64_000]);
  } finally {
    vi.useRealTimers();
  }
});
