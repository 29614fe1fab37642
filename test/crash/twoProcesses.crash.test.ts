import { expect, it, onTestFinished } from "vitest";
import { freePort } from "../../server/platform/engines/process/freePort.ts";
import { endProduct, startProduct } from "../support/builtProduct.ts";
import { deskClient, setUpDesk } from "../support/deskClient.ts";
import type { DeskClient } from "../support/deskClient.ts";
import { freshDatabase, freshSearch } from "../support/freshDatabase.ts";
import { scratchFolder } from "../support/scratchFolder.ts";
import { listen, readThread } from "./listener.ts";

const abilities = [
  "contact.read",
  "contact.write",
  "conversation.create",
  "conversation.note",
  "conversation.read",
  "conversation.readAll",
  "conversation.reply",
];

interface Stored {
  id: string;
  seq: number;
}

/** Two whole processes of the product on one database; a conversation is open, and each process has a client. */
async function twoProcesses() {
  const search = freshSearch();
  const shared = {
    MONGODB_URI: freshDatabase(),
    ...(search && { MEILI_URL: search.url, MEILI_KEY: search.key }),
    SECRET: "one secret for both of the processes",
  };
  const start = async () => {
    const product = await startProduct({
      ...shared,
      DATA_DIR: scratchFolder(),
      PORT: String(await freePort(0)),
      MAIL_LISTEN_PORT: String(await freePort(0)),
    });
    onTestFinished(() => endProduct(product, "SIGKILL"));
    return product;
  };
  const [one, two] = [await start(), await start()];
  const link = [two.link, one.link].find(Boolean) ?? ""; // the later start has replaced the link of the earlier one
  const here = await setUpDesk(one.address, link, abilities);
  const there = deskClient(two.address, here.token);
  const contact = await here.must<Stored>("POST", "/contacts", {
    name: "Yuki Tanaka",
    identities: [{ kind: "email", value: "yuki@example.com" }],
  });
  const first = { contactId: contact.id, subject: "Seat", channel: "email", text: "Which seat would you like?" };
  const { id } = await here.must<Stored>("POST", "/conversations", first, { "idempotency-key": "open" });
  return { here, there, id };
}

const note = (desk: DeskClient, id: string, key: string, text: string) =>
  desk.must<Stored>("POST", `/conversations/${id}/messages`, { kind: "note", text }, { "idempotency-key": key });

it("[SYNC-4] what happens at one process is seen by the agents of the other, in order", async () => {
  const { here, there, id } = await twoProcesses();
  const listener = listen(there, [id]);
  onTestFinished(listener.stop);
  await expect.poll(() => listener.threads.get(id)?.messages.length, { timeout: 10_000 }).toBeGreaterThan(0);

  for (const text of ["one", "two", "three"]) await note(here, id, text, text);

  await expect
    .poll(
      () =>
        listener.threads
          .get(id)
          ?.messages.map(({ text }) => text)
          .slice(-3),
      { timeout: 10_000 },
    )
    .toEqual(["one", "two", "three"]);
  expect(listener.threads.get(id)?.messages).toEqual((await readThread(here, id)).messages);
});

it("[MSG-1] [MSG-3] one key at both processes at once is one message; many at once are numbered without a gap", async () => {
  const { here, there, id } = await twoProcesses();

  const answers = await Promise.all([here, there, here, there].map((desk) => note(desk, id, "the same key", "said once")));
  await Promise.all(Array.from({ length: 30 }, (_, index) => note(index % 2 ? here : there, id, `key ${index}`, `note ${index}`)));

  expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
  const { messages } = await readThread(there, id);
  expect(messages.filter(({ text }) => text === "said once")).toHaveLength(1);
  expect(messages.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(messages.map((_, index) => index + 1));
});
