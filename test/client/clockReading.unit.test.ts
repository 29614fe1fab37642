import { describe, expect, it } from "vitest";
import { readClock } from "../../client/ui/marks/clockReading.ts";
import type { ClockFace } from "../../shared/conversations/conversation.schema.ts";
import { workingMinutesBetween } from "../../shared/sla/businessTime.ts";
import { officeHours } from "../../shared/sla/officeHours.ts";

const calendar = officeHours("Asia/Shanghai");
const face = (by: Partial<ClockFace> = {}): ClockFace => ({
  kind: "firstResponse",
  state: "running",
  startedAt: "2026-10-08T06:00:00.000Z", // Thursday 14:00 in Shanghai
  warnAt: "2026-10-08T06:45:00.000Z",
  dueAt: "2026-10-08T07:00:00.000Z",
  stoppedAt: null,
  targetMinutes: 60,
  calendar: calendar as ClockFace["calendar"],
  ...by,
});
const at = (iso: string, clock = face()) => readClock(clock, new Date(iso), workingMinutesBetween);

describe("a clock on the screen", () => {
  it("counts down, warns and is over at the minute the server says", () => {
    expect(at("2026-10-08T06:30:00.000Z")).toEqual({ tone: "calm", minutes: 30, share: 0.5 });
    expect(at("2026-10-08T06:50:00.000Z")).toMatchObject({ tone: "warning", minutes: 10 });
    expect(at("2026-10-08T07:04:00.000Z")).toMatchObject({ tone: "breached", minutes: 4 });
  });

  it("stands still outside office hours", () => {
    const evening = face({ startedAt: "2026-10-08T09:30:00.000Z", warnAt: "2026-10-09T01:15:00.000Z", dueAt: "2026-10-09T01:30:00.000Z" });
    expect(at("2026-10-08T10:00:00.000Z", evening).minutes).toBe(30);
    expect(at("2026-10-08T20:00:00.000Z", evening).minutes).toBe(30);
    expect(at("2026-10-09T01:10:00.000Z", evening).minutes).toBe(20);
  });

  it("keeps what it took once it has stopped", () => {
    const met = face({ state: "met", stoppedAt: "2026-10-08T06:20:00.000Z" });
    expect(at("2026-10-20T00:00:00.000Z", met)).toMatchObject({ tone: "met", minutes: 20 });
  });
});
