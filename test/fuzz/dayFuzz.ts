import { isDeepStrictEqual } from "node:util";
import { chance } from "../crash/chance.ts";
import { listen, readThread, type Listener } from "../crash/listener.ts";
import type { Answer } from "../support/deskClient.ts";
import type { Conversation } from "../../shared/conversations/conversation.schema.ts";
import { isHere } from "../../shared/conversations/isHere.ts";
import type { Message } from "../../shared/conversations/message.schema.ts";
import type { Colleague, openVisitor } from "./dayPeople.ts";

interface Day {
  colleagues: Colleague[];
  visitor: Awaited<ReturnType<typeof openVisitor>>;
  seed: number;
  steps: number;
}

export interface DayFound {
  /** What does not hold, in words; empty when everything does. */
  wrong: string[];
  done: number;
  refused: number;
}

const settleMs = 30_000;

/**
 * A day at the desk: four people at two processes and a contact do `steps` things, up to four at a time, while connections are cut. Whatever
 * was refused was refused in words; what was acknowledged stands once; every live view equals what both processes read afresh.
 */
export async function fuzzDay({ colleagues, visitor, seed, steps }: Day): Promise<DayFound> {
  const dice = chance(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(dice() * items.length)] as Item;
  const wrong: string[] = [];
  const said: string[] = [];
  const threads: string[] = [];
  let [done, refused, line] = [0, 0, 0];
  const [first] = colleagues;
  if (!first) throw new Error("nobody works here");
  for (let begun = 0; begun < 3; begun++) threads.push(await begin());
  await contactWrites();
  threads.push(await ofContact());
  const listeners: Listener[] = colleagues.map(({ at }, index) => listen(at[index % 2] as (typeof at)[0], threads));

  const acts: [number, () => Promise<void>][] = [
    [20, () => write("note")],
    [14, () => write("outbound")],
    [10, contactWrites],
    [8, () => ask(pick(threads), "PUT", "/assignment", { assigneeId: dice() < 0.3 ? null : pick(colleagues).id })],
    [8, () => ask(pick(threads), "PATCH", "", { tags: ["seat", "visa", "bag"].filter(() => dice() < 0.5) })],
    [8, () => ask(pick(threads), "PUT", "/status", { status: pick(["open", "pending", "onHold", "resolved"]) })],
    [
      6,
      () =>
        ask(pick(threads), "PUT", "/draft", {
          words: { kind: "note", channel: null, text: `draft ${++line}`, html: "", attachments: [], seenSeq: 0 },
          tab: "tab-of-the-fuzz",
          basedOn: 0,
        }),
    ],
    [7, () => ask(pick(threads), "PUT", "/merge", { intoId: pick(threads), samePerson: false })],
    [6, () => ask(pick(threads), "DELETE", "/merge")],
    [6, split],
    [5, () => ask(pick(threads), "DELETE", "/split")],
    [4, async () => pick(listeners).cut()],
  ];
  const weights = acts.reduce((sum, [weight]) => sum + weight, 0);
  for (let step = 0; step < steps;) {
    const together = Math.min(1 + Math.floor(dice() * 4), steps - step);
    step += together;
    await Promise.all(Array.from({ length: together }, () => drawn()()));
  }
  await settle();
  for (const { stop } of listeners) stop();
  return { wrong, done, refused };

  function drawn(): () => Promise<void> {
    let left = dice() * weights;
    return (acts.find(([weight]) => (left -= weight) < 0) ?? acts[0])?.[1] ?? contactWrites;
  }

  async function ask(id: string, method: string, path: string, input?: unknown, headers?: Record<string, string>): Promise<void> {
    judge(await pick(pick(colleagues).at).ask(method, `/conversations/${id}${path}`, input, headers), `${method} ${path}`);
  }

  /** Refused in words is as good as done; anything else is not. */
  function judge({ status, body }: Answer, what: string): boolean {
    if (status < 300) return ((done += 1), true);
    refused += 1;
    const { code, message } = body as { code?: string; message?: string };
    if (status >= 500 || !code || !message || code === "request.invalid") wrong.push(`${what} answered ${status}: ${JSON.stringify(body)}`);
    return false;
  }

  async function begin(): Promise<string> {
    const [desk] = (first as Colleague).at;
    const contact = await desk.must<{ id: string }>("POST", "/contacts", {
      name: `Traveller ${seed} ${++line}`,
      identities: [{ kind: "email", value: `t${seed}-${line}@traveller.example` }],
    });
    const text = `first mail ${seed} ${line}`;
    const opened = { contactId: contact.id, subject: `Trip ${seed} ${line}`, channel: "email", text };
    const { id } = await desk.must<{ id: string }>("POST", "/conversations", opened, { "idempotency-key": `first-${seed}-${line}` });
    said.push(text);
    return id;
  }

  /** The conversation the contact's first line began. */
  async function ofContact(): Promise<string> {
    const { items } = await (first as Colleague).at[0].must<{ items: { id: string; channel: string }[] }>("GET", "/conversations?view=all");
    const chat = items.find(({ channel }) => channel === "chat");
    if (!chat) throw new Error("the contact's line began no conversation");
    return chat.id;
  }

  async function write(kind: "note" | "outbound") {
    const text = `${kind} ${seed} ${++line}`;
    const input = { kind, text, ...(kind === "outbound" ? { channel: "email" } : {}) };
    const key = { "idempotency-key": `${kind}-${seed}-${line}` };
    const [id, who] = [pick(threads), pick(colleagues)];
    const send = (desk: Colleague["at"][0]) => desk.ask("POST", `/conversations/${id}/messages`, input, key);
    const answer = await send(pick(who.at));
    // Now and then the answer is lost on the way, and the same is sent again to the other process.
    const again = dice() < 0.2 ? await send(pick(who.at)) : answer;
    if (answer.status < 300 && again.status >= 300) wrong.push(`the repeat of ${text} was refused: ${JSON.stringify(again.body)}`);
    if (judge(answer, `POST ${kind}`)) said.push(text);
  }

  async function contactWrites() {
    const text = `line ${seed} ${++line}`;
    if (await visitor.write(text)) said.push(text);
    else wrong.push(`the contact's ${text} was refused`);
  }

  async function split() {
    const desk = pick(pick(colleagues).at);
    const id = pick(threads);
    const { messages } = await readThread(desk, id);
    const chosen = messages.filter(({ kind }) => kind !== "event" && dice() < 0.3).map((message) => message.id);
    if (chosen.length === 0) return;
    const answer = await desk.ask("POST", `/conversations/${id}/splits`, { messageIds: chosen, subject: `Split ${seed} ${++line}` });
    if (!judge(answer, "POST /splits")) return;
    const fresh = (answer.body as { id: string }).id;
    threads.push(fresh);
    for (const { hold } of listeners) hold(fresh);
  }

  /** Everything at rest: views equal, words once, numbers without gaps. */
  async function settle() {
    const [here, there] = (first as Colleague).at;
    const { items } = await here.must<{ items: { id: string }[] }>("GET", "/conversations?view=all&limit=100");
    const all = [...new Set([...threads, ...items.map(({ id }) => id)])];
    for (const { hold } of listeners) for (const id of all) hold(id);
    const end = Date.now() + settleMs;
    let left = await unequal();
    while (left.length > 0 && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      left = await unequal();
    }
    wrong.push(...left);
    const living = new Map<string, number>();
    for (const id of all) {
      const { row, messages } = await readThread(here, id);
      wrong.push(...gapsOf(id, messages));
      if (!(row as Conversation).joinedInto)
        for (const { kind, text } of messages) if (kind !== "event") living.set(text, (living.get(text) ?? 0) + 1);
    }
    for (const text of said) if (living.get(text) !== 1) wrong.push(`"${text}" stands ${living.get(text) ?? 0} times`);
    for (const text of living.keys())
      if (text.includes(` ${seed} `) && !said.includes(text)) wrong.push(`"${text}" was never acknowledged`);

    async function unequal(): Promise<string[]> {
      const found: string[] = [];
      for (const id of all) {
        const { row, messages } = await readThread(here, id);
        // Clocks and mails go on for a moment: what differs only for that moment is read again.
        if (!isDeepStrictEqual(messages, (await readThread(there, id)).messages)) found.push(`${id} differs between the processes`);
        for (const [index, { threads: live }] of listeners.entries()) {
          const held = live.get(id);
          // What moved to another conversation stays behind as a mark that is no part of the thread.
          const shown = held?.messages.filter(isHere) ?? [];
          if (held?.row.revision !== row.revision || !isDeepStrictEqual(shown, messages))
            found.push(
              `view ${index} of ${id}: revision ${held?.row.revision ?? "none"} of ${row.revision}, ${shown.length} of ${messages.length} entries`,
            );
        }
      }
      return found;
    }
  }
}

/** Sequence numbers of what stands in a thread are its own: none twice. What was split off leaves its number behind. */
function gapsOf(id: string, messages: Message[]): string[] {
  const numbers = messages.map(({ seq }) => seq);
  return new Set(numbers).size === numbers.length ? [] : [`${id} has a number twice: ${numbers.toSorted((a, b) => a - b).join(" ")}`];
}
