import { z } from "zod";
import { Instant } from "../contract/ids.ts";

const DayMinute = z.number().int().min(0).max(1439);

/** For what the console rings, and how. */
export const Rings = z.strictObject({
  events: z.array(z.enum(["assigned", "message", "mentioned", "offer", "clock"])),
  sound: z.boolean(),
  volume: z.number().int().min(0).max(100),
  notUntil: Instant.nullable().describe("nothing rings before: do not disturb"),
});
export type Rings = z.infer<typeof Rings>;

/** Silent until somebody wants it. */
export const usualRings: Rings = {
  events: ["assigned", "message", "mentioned", "offer", "clock"],
  sound: false,
  volume: 50,
  notUntil: null,
};

/**
 * How somebody wants to be told, at once and of what they did not look at. Quiet hours are wall-clock minutes of the person's own zone; from
 * later than until: over midnight, and of the day they begin on.
 */
export const NoticeSettings = z.strictObject({
  mailAfterMinutes: z.number().int().min(0).max(1440).describe("0: never by mail"),
  quiet: z
    .strictObject({
      from: DayMinute,
      until: DayMinute,
      days: z.array(z.number().int().min(0).max(6)).optional().describe("0 is Monday; left out: every day"),
    })
    .nullable(),
  rings: Rings.default(usualRings),
});
export type NoticeSettings = z.infer<typeof NoticeSettings>;

export const usualNoticeSettings: NoticeSettings = { mailAfterMinutes: 30, quiet: null, rings: usualRings };
