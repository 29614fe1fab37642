import { afterAll, beforeAll, expect, it } from "vitest";
import { ask, connectVisitor, startWorld, until, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld({ MEILI_URL: process.env["TEST_MEILI_URL"] ?? "", MEILI_KEY: process.env["TEST_MEILI_KEY"] ?? "" });
});
afterAll(() => world.stop());

it("[SRCH-4] the index follows the event log, each document with its department", async () => {
  const visitor = await connectVisitor(world.url);
  await ask(visitor, "chat:open", { language: "en", number: null, revision: 0 });
  await ask(visitor, "chat:send", { key: "search-key-1", text: "my zeppelin was cancelled" });
  const { searchEngine } = await import("../../server/platform/search/index.ts");
  const { conversationIndex } = await import("../../server/features/conversations/search/indexConversations.ts");
  const found = await until(async () => {
    const result = await searchEngine()
      ?.index(conversationIndex())
      .search("zeppelin")
      .catch(() => null);
    return result?.hits[0];
  });
  expect(found["departmentId"]).toBe(world.departments.ticketing);
  visitor.close();
});
