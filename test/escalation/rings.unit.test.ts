import { expect, it } from "vitest";
import type { Message } from "../../shared/conversations/message.schema.ts";
import { usualNoticeSettings, usualRings, type NoticeSettings } from "../../shared/escalation/noticeSettings.schema.ts";
import { quietUntil } from "../../shared/escalation/quietUntil.ts";
import { howToRing, ringEvents, ringOf, ringOfNotice, type Ring } from "../../shared/escalation/rings.ts";

const me = "0".repeat(24);
const row = { id: "1".repeat(24), assigneeId: me } as Parameters<typeof ringOf>[0];
const entry = (by: Partial<Message>) =>
  ({ id: "2".repeat(24), kind: "inbound", joinedFrom: null, event: null, author: { id: "c" }, ...by }) as Message;
const given = (by: string) =>
  entry({ id: "3".repeat(24), kind: "event", event: { type: "assigned" }, author: { id: by } } as Partial<Message>);

it("[NOT-4] it rings for what is given to me by others and what is written in mine, and for nothing else", () => {
  expect(ringOf(row, [given("somebody"), entry({})], me)).toEqual({ event: "assigned", key: "3".repeat(24), conversationId: row.id });
  expect(ringOf(row, [given(me), entry({})], me)).toMatchObject({ event: "message" });
  const nothing = [[given(me)], [entry({ kind: "note" })], [entry({ joinedFrom: "WD-7" })], []];
  for (const messages of nothing) expect(ringOf(row, messages, me)).toBeNull();
  expect(ringOf({ ...row, assigneeId: null }, [entry({})], me)).toBeNull();
  expect(ringOfNotice({ id: "4", kind: "mentioned", conversationId: row.id } as never)).toMatchObject({ event: "mentioned", key: "4" });
});

it("[NOT-4] never in quiet hours of the chosen days, before a time, or of what the window shows; the browser only where nobody looks", () => {
  const settings: NoticeSettings = { ...usualNoticeSettings, rings: { ...usualRings, sound: true } };
  const noon = Date.parse("2026-11-23T12:00:00Z");
  const away = { now: noon, zone: "Europe/Paris", shows: false, seen: false };
  for (const event of ringEvents) {
    const ring: Ring = { event, key: "k", conversationId: row.id };
    const how = (by: Partial<NoticeSettings>, where: Partial<typeof away> = {}) =>
      howToRing(ring, { ...settings, ...by }, { ...away, ...where });
    const [both, neither] = [
      { sound: true, notice: true },
      { sound: false, notice: false },
    ];
    expect(how({})).toEqual(both);
    expect(how({}, { seen: true })).toEqual({ sound: true, notice: false });
    expect(how({ rings: { ...settings.rings, volume: 0 } })).toEqual({ sound: false, notice: true });
    expect(how({}, { seen: true, shows: true })).toEqual(neither);
    expect(how({ rings: { ...settings.rings, events: ringEvents.filter((one) => one !== event) } })).toEqual(neither);
    const until = (at: number) => ({ rings: { ...settings.rings, notUntil: new Date(at).toISOString() } });
    expect([how(until(noon + 1)), how(until(noon))]).toEqual([neither, both]);
    // 13:00 in Paris, a Monday.
    const quiet = (days?: number[]) => ({ quiet: { from: 12 * 60, until: 14 * 60, ...(days ? { days } : {}) } });
    expect([how(quiet()), how(quiet([0])), how(quiet([1, 2])), how(quiet([]))]).toEqual([neither, neither, both, both]);
  }
  // Over midnight the stretch is of the day it began on: Sunday night reaches into Monday.
  const night = (days: number[]) => quietUntil(Date.parse("2026-11-23T04:00:00Z"), "Europe/Paris", { from: 1320, until: 420, days });
  expect([night([6]), night([0])]).toEqual([Date.parse("2026-11-23T06:00:00Z"), null]);
});
