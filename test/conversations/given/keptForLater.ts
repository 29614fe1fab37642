import { expect } from "vitest";
import type { DraftWords } from "../../../shared/conversations/drafts/draft.schema.ts";
import type { ConversationId } from "../../../shared/contract/ids.ts";
import { newKey } from "../../../server/platform/ctx.ts";
import { ask, connectAgent, until, type Api, type World } from "../../support/world.ts";

interface MailThread {
  api: Api;
  id: ConversationId;
  stored: (text: string) => Promise<number>;
}

/** An answer is kept for later: asked twice, given another time, held back because a colleague wrote first, sent anyway, and taken back (MSG-15). */
export async function keptForLater(world: World, { api, id, stored }: MailThread, wordsOf: (text: string) => DraftWords) {
  const { leaveDoer } = await import("../../../server/features/conversations/index.ts");
  const { database } = await import("../../../server/platform/database/index.ts");
  const { marco } = world.people;
  const socket = await connectAgent(world.url, marco.token);
  await ask(socket, "conversation:hold", { id, revision: 0 });
  const told: string[] = [];
  socket.on("held:changed", ({ conversationId }: { conversationId: string }) => told.push(conversationId));
  const soon = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
  const keep = (text: string, more = {}) => ({ id, words: wordsOf(text), key: newKey(), leavesAt: soon(3_600_000), ...more });
  await expect(api.drafts.schedule(keep("Past", { leavesAt: soon(-120_000) }))).rejects.toMatchObject({ code: "message.timePassed" });
  await expect(api.drafts.schedule(keep("Dear {{contact.name}}"))).rejects.toMatchObject({ code: "message.placesLeft" });
  const first = keep("Kept");
  const held = await api.drafts.schedule(first);
  expect(await api.drafts.schedule(first)).toEqual(held);
  await until(() => Promise.resolve(told.length > 0));
  expect((await marco.api.drafts.held({ id })).items).toEqual([held]);
  expect((await api.drafts.scheduled({})).items).toEqual([held]);
  await expect(marco.api.drafts.reschedule({ key: first.key, leavesAt: soon(0) })).rejects.toMatchObject({ code: "message.leftAlready" });

  const raw = await database().collection("heldSends").findOne({ key: first.key });
  const leave = (at: string) => leaveDoer.run({ id: String(raw?._id), at }, 1);
  const later = soon(7_200_000);
  expect(await api.drafts.reschedule({ key: first.key, leavesAt: later })).toMatchObject({ leavesAt: later });
  await leave(held.leavesAt);
  expect(await stored("Kept")).toBe(0);
  await marco.api.conversations.postMessage({ id, kind: "outbound", channel: "email", text: "Marco first", key: newKey() });
  await Promise.all([leave(later), leave(later)]);
  expect((await api.drafts.held({ id })).items).toMatchObject([{ heldBack: { by: "Marco Ferri", because: "threadChanged" } }]);
  const notice = async () => (await api.escalation.notifications({})).items.find(({ kind }) => kind === "heldBack");
  expect(await until(notice)).toMatchObject({ because: "heldBack", by: "Marco Ferri" });
  const now = soon(0);
  await api.drafts.reschedule({ key: first.key, leavesAt: now, sendAnyway: true });
  await Promise.all([leave(now), leave(now), leave(now)]);
  await until(async () => (await stored("Kept")) === 1);
  expect((await api.drafts.held({ id })).items).toEqual([]);

  const second = keep("Taken back");
  await api.drafts.schedule(second);
  expect((await api.drafts.undoSend({ key: second.key })).words?.text).toBe("Taken back");
  await until(() => Promise.resolve(told.length >= 6));
  socket.close();
  return (await api.drafts.held({ id })).items;
}
