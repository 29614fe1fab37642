import { expect, it } from "vitest";
import { applyChat, putIn } from "../../client/widget/live/applyChat.ts";
import type { ChatLine, ChatThread } from "../../shared/channels/chatWire.ts";

const line = (id: string, seq: number, by: Partial<ChatLine> = {}): ChatLine => ({
  id,
  seq,
  mine: true,
  author: "Xinyi",
  text: id,
  at: `2026-10-08T06:0${seq}:00.000Z`,
  state: "delivered",
  files: [],
  passing: null,
  key: null,
  ...by,
});
const thread = (revision: number, lines: ChatLine[], by: Partial<ChatThread> = {}): ChatThread => ({
  number: "WD-1042",
  open: true,
  agentName: "Marta",
  revision,
  lines,
  ...by,
});

it("[SYNC-2] a change puts new lines in their order and newer versions in their place", () => {
  const held = thread(2, [line("a", 1), line("c", 3)]);
  const changed = applyChat(held, 2, thread(3, [line("c", 3, { state: "read" }), line("b", 2)], { agentName: null }));
  expect(changed).toEqual(thread(3, [line("a", 1), line("b", 2), line("c", 3, { state: "read" })]));
});

it("[SYNC-7] a gap, another thread or no thread is opened again, never guessed", () => {
  const held = thread(2, [line("a", 1)]);
  expect(applyChat(held, 3, thread(4, [line("d", 4)]))).toBe("gap");
  expect(applyChat(held, 2, thread(3, [], { number: "WD-1043" }))).toBe("gap");
  expect(applyChat(null, 0, held)).toBe("gap");
});

it("[SYNC-1] what was known already changes nothing, however often it is told", () => {
  const held = thread(2, [line("a", 1)]);
  expect(applyChat(held, 1, thread(2, [line("a", 1)]))).toBe(held);
  expect(putIn(held, thread(2, [line("a", 1)])).lines).toEqual(held.lines);
});
