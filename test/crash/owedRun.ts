import { setTimeout as pause } from "node:timers/promises";
import type { BulkJob } from "../../shared/bulk/bulk.schema.ts";
import type { Message } from "../../shared/conversations/message.schema.ts";
import { startTwoProducts } from "../support/twoDesks.ts";
import { deskClient, setUpDesk, type DeskClient } from "../support/deskClient.ts";
import { until } from "../support/until.ts";
import { chance } from "./chance.ts";

export interface OwedResult {
  wrong: string[];
  undone: number;
  unsure: number;
  kills: number;
}

const abilities = ["bulk.run", "contact.read", "contact.write", "conversation.create", "conversation.read", "conversation.reply"];
/** The lease of a killed worker passes before another does its work. */
const longestWait = { seconds: 180 };

/**
 * What is owed for later, on two processes of which one is killed and started again while it is done: answers kept until a time, some of
 * them taken back in the instant in which they leave, and a job that answers many. Each word is there once, or a draft, and nothing else.
 */
export async function owedRun({ conversations, kills }: { conversations: number; kills: number }, seed: number): Promise<OwedResult> {
  const roll = chance(seed);
  const products = await startTwoProducts();
  try {
    const here = await setUpDesk(products.addresses[0], products.link, [...abilities, "conversation.readAll", "conversation.note"]);
    const there = deskClient(products.addresses[1], here.token);
    const ids = await openAll(there, conversations);
    const leavesAt = new Date(Date.now() + 4000).toISOString();
    await Promise.all(ids.map((id, index) => keepForLater(there, id, laterKey(index), leavesAt)));
    const act = { kind: "reply", text: "Dear {{contact.firstName}}, to all: {{conversation.number}}." };
    const job = await there.must<BulkJob>("POST", "/bulk-jobs", { act, source: { of: "chosen", ids } });
    const killing = killOften(products, kills, roll);
    const takenBack = await takeBackSome(there, leavesAt, ids.length, roll);
    await killing;
    await until(async () => (await there.must<BulkJob>("GET", `/bulk-jobs/${job.id}`)).state === "done", longestWait);
    await until(async () => (await waiting(there)).length === 0, longestWait);
    return { wrong: await judge(there, ids, takenBack), undone: takenBack.undone.size, unsure: takenBack.unsure.size, kills };
  } finally {
    await products.end();
  }
}

async function openAll(desk: DeskClient, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const identities = [{ kind: "email", value: `owed${index}@traveller.example` }];
    const contact = await desk.must<{ id: string }>("POST", "/contacts", { name: `Traveller ${index}`, identities });
    const first = { contactId: contact.id, subject: `Owed ${index}`, channel: "email", text: "Hello" };
    ids.push((await desk.must<{ id: string }>("POST", "/conversations", first, { "idempotency-key": `owed-first-${index}` })).id);
  }
  return ids;
}

const laterKey = (index: number) => `kept-for-later-${index}`;

const keepForLater = (desk: DeskClient, id: string, key: string, leavesAt: string) => {
  const words = { kind: "outbound", channel: "email", text: `kept: ${key}`, html: "", attachments: [], seenSeq: 1 };
  // The job answers the same threads meanwhile.
  return desk.must("POST", `/conversations/${id}/scheduled-messages`, { words, leavesAt, sendAnyway: true, key });
};

async function killOften(products: Awaited<ReturnType<typeof startTwoProducts>>, kills: number, roll: () => number) {
  for (let kill = 0; kill < kills; kill += 1) {
    await pause(500 + roll() * 3000);
    await products.killFirst();
    await products.startFirst();
  }
}

interface TakenBack {
  /** The words are a draft again: it was said so. */
  undone: Set<number>;
  /** Whatever a killed process held was in the way longer than a program waits: it is one of the two, and nobody was told which. */
  unsure: Set<number>;
}

/** Every third is taken back within a moment of leaving. */
async function takeBackSome(desk: DeskClient, leavesAt: string, count: number, roll: () => number): Promise<TakenBack> {
  const undone = new Set<number>();
  const unsure = new Set<number>();
  const due = new Date(leavesAt).getTime();
  const takeBack = async (index: number) => {
    await pause(due - Date.now() - 200 + roll() * 600);
    const answer = await desk.ask("PUT", `/me/mails/${laterKey(index)}/undoing`, {}).catch((error: unknown) => {
      if ((error as Error).name !== "TimeoutError") throw error;
      unsure.add(index);
    });
    if (answer?.status === 200) undone.add(index);
  };
  await Promise.all(
    Array.from({ length: count }, (_, index) => index)
      .filter((index) => index % 3 === 0)
      .map(takeBack),
  );
  return { undone, unsure };
}

const waiting = async (desk: DeskClient) => (await desk.must<{ items: unknown[] }>("GET", "/me/scheduled-messages")).items;

async function judge(desk: DeskClient, ids: string[], { undone, unsure }: TakenBack): Promise<string[]> {
  const drafts = (await pagesOf<{ conversationId: string }>(desk, "/me/drafts")).map(({ conversationId }) => conversationId);
  const wrong: string[] = [];
  for (const [index, id] of ids.entries()) {
    const texts = (await desk.must<{ items: Message[] }>("GET", `/conversations/${id}/messages`)).items.map(({ text }) => text);
    const kept = texts.filter((text) => text === `kept: ${laterKey(index)}`).length;
    const answered = texts.filter((text) => text.includes("to all:")).length;
    const back = unsure.has(index) ? drafts.includes(id) : undone.has(index);
    if (kept !== (back ? 0 : 1)) wrong.push(`${index}: kept words are there ${kept} times, ${back ? "taken back" : "left"}`);
    if (drafts.includes(id) !== back) wrong.push(`${index}: ${back ? "taken back without a draft" : "left and a draft as well"}`);
    if (answered !== 1) wrong.push(`${index}: the job answered ${answered} times`);
  }
  return wrong;
}

async function pagesOf<Item>(desk: DeskClient, path: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | null = ""; after !== null;) {
    const page: { items: Item[]; next: string | null } = await desk.must("GET", `${path}?limit=100${after && `&after=${after}`}`);
    items.push(...page.items);
    after = page.next;
  }
  return items;
}
