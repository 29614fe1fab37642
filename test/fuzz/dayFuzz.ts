import { chance } from "../crash/chance.ts";
import { listen, readThread, type Listener } from "../crash/listener.ts";
import type { Answer } from "../support/deskClient.ts";
import { checkDay } from "./checkDay.ts";
import type { Colleague, openVisitor } from "./dayPeople.ts";
import { keptForLater, writeDraft } from "./dayWriting.ts";

interface Day {
  colleagues: Colleague[];
  visitor: Awaited<ReturnType<typeof openVisitor>>;
  seed: number;
  steps: number;
}

/** What was acknowledged, for whoever looks afterwards. */
export interface Said {
  /** Words that stand once in a thread. */
  inThreads: string[];
  /** Words that an agent began to write, by the agent: once among their drafts. */
  inDrafts: Map<string, string[]>;
  /** Words of mails that may have left or been taken back: once among threads, drafts and what waits. */
  anywhere: string[];
}

export interface DayFound {
  /** What does not hold, in words; empty when everything does. */
  wrong: string[];
  done: number;
  refused: number;
  /** How often each kind of thing was done and refused. */
  tally: Map<string, { done: number; refused: number }>;
}

/**
 * A day at the desk: four people at two processes and a contact do `steps` things, up to four at a time, while connections are cut. Whatever
 * was refused was refused in words; what was acknowledged stands once; every live view equals what both processes read afresh.
 */
export async function fuzzDay({ colleagues, visitor, seed, steps }: Day): Promise<DayFound> {
  const dice = chance(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(dice() * items.length)] as Item;
  const wrong: string[] = [];
  const said: Said = { inThreads: [], inDrafts: new Map(), anywhere: [] };
  const tally: DayFound["tally"] = new Map();
  const threads: string[] = [];
  // What stands: most is done where it can be, and some of it where it cannot.
  const merged: string[] = [];
  const splits: string[] = [];
  let line = 0;
  const [first] = colleagues;
  if (!first) throw new Error("nobody works here");
  for (let begun = 0; begun < 4; begun++) threads.push(await begin());
  await contactWrites();
  threads.push(await ofContact());
  const listeners: Listener[] = colleagues.map(({ at }, index) => listen(at[index % 2] as (typeof at)[0], threads));

  /** How often, whether others do something at the same time, and what. */
  const acts: [number, "together" | "alone", () => Promise<unknown>][] = [
    [20, "together", () => write("note")],
    [14, "together", () => write("outbound")],
    [10, "together", contactWrites],
    [8, "together", () => ask(living(), "PUT", "/assignment", { assigneeId: dice() < 0.3 ? null : pick(colleagues).id })],
    [8, "together", () => ask(living(), "PATCH", "", { tags: ["seat", "visa", "bag"].filter(() => dice() < 0.5) })],
    [8, "together", () => ask(living(), "PUT", "/status", { status: pick(["open", "open", "pending", "onHold", "resolved"]) })],
    // Of two tabs the later wins, and says so to the other one: an agent who writes in one at a time loses nothing.
    [7, "alone", () => writeDraft({ who: pick(colleagues), id: living(), text: `draft ${seed} ${++line}`, pick, said, judge })],
    [5, "together", () => keptForLater({ who: pick(colleagues), id: living(), text: `mail ${seed} ${++line}`, dice, pick, said, judge })],
    [8, "together", merge],
    [8, "together", () => undo(merged, "merge")],
    [7, "together", split],
    [7, "together", () => undo(splits, "split")],
    [4, "together", async () => pick(listeners).cut()],
  ];
  const weights = acts.reduce((sum, [weight]) => sum + weight, 0);
  for (let step = 0; step < steps;) {
    const drawn = Array.from({ length: Math.min(1 + Math.floor(dice() * 4), steps - step) }, draw);
    const together = drawn.filter(([, how]) => how === "together");
    step += drawn.length;
    await Promise.all(together.map(([, , act]) => act()));
    for (const [, how, act] of drawn) if (how === "alone") await act();
  }
  wrong.push(...(await checkDay({ colleagues, listeners, threads, said, seed })));
  for (const { stop } of listeners) stop();
  const [done, refused] = (["done", "refused"] as const).map((key) => [...tally.values()].reduce((sum, one) => sum + one[key], 0));
  return { wrong, done: done ?? 0, refused: refused ?? 0, tally };

  function draw() {
    let left = dice() * weights;
    return acts.find(([weight]) => (left -= weight) < 0) ?? (acts[0] as (typeof acts)[0]);
  }

  /** A thread that goes on, and now and then one that became part of another. */
  function living(): string {
    const goesOn = threads.filter((id) => !merged.includes(id));
    return dice() < 0.1 || goesOn.length === 0 ? pick(threads) : pick(goesOn);
  }

  async function ask(id: string, method: string, path: string, input?: unknown): Promise<boolean> {
    return judge(await pick(pick(colleagues).at).ask(method, `/conversations/${id}${path}`, input), `${method} ${path}`);
  }

  /** Refused in words is as good as done; anything else is not. */
  function judge({ status, body }: Answer, what: string): boolean {
    const counted = tally.get(what) ?? { done: 0, refused: 0 };
    tally.set(what, counted);
    if (status < 300) return ((counted.done += 1), true);
    counted.refused += 1;
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
    said.inThreads.push(text);
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
    const [id, who] = [living(), pick(colleagues)];
    const send = (desk: Colleague["at"][0]) => desk.ask("POST", `/conversations/${id}/messages`, input, key);
    const answer = await send(pick(who.at));
    // Now and then the answer is lost on the way, and the same is sent again to the other process.
    const again = dice() < 0.2 ? await send(pick(who.at)) : answer;
    if (answer.status < 300 && again.status >= 300) wrong.push(`the repeat of ${text} was refused: ${JSON.stringify(again.body)}`);
    if (judge(answer, `POST ${kind}`)) said.inThreads.push(text);
  }

  async function contactWrites() {
    const text = `line ${seed} ${++line}`;
    if (await visitor.write(text)) said.inThreads.push(text);
    else wrong.push(`the contact's ${text} was refused`);
  }

  async function merge() {
    const [id, intoId] = [living(), living()];
    if (await ask(id, "PUT", "/merge", { intoId, samePerson: dice() < 0.2 })) merged.push(id);
  }

  async function undo(standing: string[], what: "merge" | "split") {
    const last = dice() < 0.6 ? standing.at(-1) : pick(standing);
    const id = dice() < 0.1 ? pick(threads) : last;
    if (!id || !(await ask(id, "DELETE", `/${what}`))) return;
    const at = standing.indexOf(id);
    if (at >= 0) standing.splice(at, 1);
    // A split that was taken back leaves a signpost.
    if (what === "split") merged.push(id);
  }

  async function split() {
    const desk = pick(pick(colleagues).at);
    const id = living();
    const { messages } = await readThread(desk, id);
    // Without a mail server an answer waits to leave for ever, and what waits is not split off.
    const chosen = messages
      .filter(({ kind }) => kind !== "event" && dice() < (kind === "outbound" ? 0.02 : 0.3))
      .map((message) => message.id);
    if (chosen.length === 0) return;
    const answer = await desk.ask("POST", `/conversations/${id}/splits`, { messageIds: chosen, subject: `Split ${seed} ${++line}` });
    if (!judge(answer, "POST /splits")) return;
    const fresh = (answer.body as { id: string }).id;
    threads.push(fresh);
    splits.push(fresh);
    for (const { hold } of listeners) hold(fresh);
    // Some are thought better of at once.
    if (dice() < 0.3) await undo(splits, "split");
  }
}
