import { z } from "zod";

const DayMinute = z.number().int().min(0).max(1439);

/** How somebody wants to be told of what they did not look at. Quiet hours are wall-clock minutes of the person's own zone; from later than until: over midnight. */
export const NoticeSettings = z.strictObject({
  mailAfterMinutes: z.number().int().min(0).max(1440).describe("0: never by mail"),
  quiet: z.strictObject({ from: DayMinute, until: DayMinute }).nullable(),
});
export type NoticeSettings = z.infer<typeof NoticeSettings>;

export const usualNoticeSettings: NoticeSettings = { mailAfterMinutes: 30, quiet: null };
