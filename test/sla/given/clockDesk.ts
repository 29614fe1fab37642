import { expect } from "vitest";
import type { LedgerClock } from "../../../shared/sla/clocks.api.ts";
import type { PolicyInput } from "../../../shared/sla/policy.schema.ts";
import { isUnread } from "../../../shared/conversations/reading/isUnread.ts";
import { ask, connectVisitor, until, type World } from "../../support/world.ts";

let line = 0;
export const newKey = () => `clock-key-${++line}-${Math.random().toString(36).slice(2)}`;

/** A visitor who writes, as often as asked; `id` is the conversation. */
export async function chatting(world: World) {
  const visitor = await connectVisitor(world.url);
  const { conversation } = await ask<{ conversation?: unknown }>(visitor, "chat:open", { language: "en", number: null, revision: 0 });
  const say = (text: string) => ask(visitor, "chat:send", { key: newKey(), text });
  await say("help");
  const { items } = await world.people.zhao.api.conversations.list({ view: "all", order: "newest" });
  const id = items[0]?.id ?? "";
  expect(conversation ?? null).toBeNull();
  await until(async () => (await world.people.zhao.api.conversations.get({ id })).clock);
  return { id, say, close: () => visitor.close() };
}

/** Waits until the clocks of a conversation are as `wanted` says. */
export const clocksWhen = (world: World, id: string, wanted: (clocks: LedgerClock[]) => boolean) =>
  until(async () => {
    const { items } = await world.people.zhao.api.clocks.ofConversation({ id });
    return wanted(items) ? items : null;
  });

export const of = (clocks: LedgerClock[], kind: LedgerClock["kind"]) => clocks.filter((clock) => clock.kind === kind);

/** True when a conversation is unread for who read it to an entry. */
export const unreadSince = async ({ conversations }: World["people"]["lin"]["api"], id: string, seq: number) =>
  isUnread(await conversations.get({ id }), { seq, unread: false });

/** Moves the product's clock to an instant for as long as `work` takes. */
export async function atInstant<Result>(instant: string | Date, work: () => Promise<Result>): Promise<Result> {
  const { moveClock, now } = await import("../../../server/platform/ctx.ts");
  const by = new Date(instant).getTime() - now().getTime() + 1000;
  moveClock(by);
  try {
    return await work();
  } finally {
    moveClock(-by);
  }
}

/** The stored clocks and those made again from the log alone. */
export async function storedAndRebuilt(id: string) {
  const { ClockModel, rebuildClocks } = await import("../../../server/features/sla/index.ts");
  const { Types } = await import("mongoose");
  const stored = await ClockModel.find({ conversationId: new Types.ObjectId(id) }).sort({ _id: 1 }).lean(); // prettier-ignore
  const rebuilt = (await rebuildClocks(id)).toSorted((a, b) => a._id.localeCompare(b._id));
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value, (_key, one: unknown) => one)) as unknown;
  const sorted = (records: object[]) =>
    records.map((one) => Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => a.localeCompare(b))));
  return [plain(sorted(stored.toSorted((a, b) => a._id.localeCompare(b._id)))), plain(sorted(rebuilt))] as const;
}

/** The code of a refusal, or "ok". */
export const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "ok",
    (error: { code: string }) => error.code,
  );

const targets = { firstResponse: 10, nextResponse: 20, resolution: 60, callBack: null, transferAcceptance: null };
export const somePolicy: PolicyInput = {
  name: "Platinum",
  nameZh: null,
  all: [],
  any: [],
  targets: { urgent: targets, high: targets, normal: targets, low: targets },
  hours: { firstResponse: "wall", nextResponse: "wall", resolution: "wall", callBack: "wall", transferAcceptance: "wall" },
  calendarId: null,
  warnShares: [0.5],
};
