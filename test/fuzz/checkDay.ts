import { isDeepStrictEqual } from "node:util";
import { isHere } from "../../shared/conversations/isHere.ts";
import type { Conversation } from "../../shared/conversations/conversation.schema.ts";
import { readThread, type Listener } from "../crash/listener.ts";
import type { DeskClient } from "../support/deskClient.ts";
import type { Said } from "./dayFuzz.ts";
import type { Colleague } from "./dayPeople.ts";
import { openNumbers } from "./threadNumbers.ts";

interface Over {
  colleagues: Colleague[];
  listeners: Listener[];
  threads: string[];
  said: Said;
  seed: number;
}

const settleMs = 30_000;

/** Everything at rest: views equal, words once, numbers without gaps; answers what does not hold. */
export async function checkDay({ colleagues, listeners, threads, said, seed }: Over): Promise<string[]> {
  const [here, there] = (colleagues[0] as Colleague).at;
  const all = await everyThread(here, threads);
  for (const { hold } of listeners) for (const id of all) hold(id);
  const end = Date.now() + settleMs;
  let left = await unequal();
  while (left.length > 0 && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    left = await unequal();
  }
  const wrong = [...left];
  const [living, drafts, waiting] = [new Map<string, number>(), await draftsOf(), new Map<string, number>()];
  const numbers = await openNumbers(here);
  for (const id of all) {
    const { row, messages } = await readThread(here, id);
    wrong.push(...(await numbers.gapsOf(id, messages)));
    for (const text of await heldIn(id)) add(waiting, text);
    if (!(row as Conversation).joinedInto) for (const { kind, text } of messages) if (kind !== "event") add(living, text);
  }
  numbers.stop();
  wrong.push(...doubtful(living, drafts, waiting));
  return wrong;

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
        if (!held || !isDeepStrictEqual(held.row, asIn(held.row, row)) || !isDeepStrictEqual(shown, messages))
          found.push(
            `view ${index} of ${id}: revision ${held?.row.revision ?? "none"} of ${row.revision}, ${shown.length} of ${messages.length} entries`,
          );
      }
    }
    // A mail that is on its way leaves, or is held back with a reason.
    for (const id of all) if ((await heldIn(id, false)).length > 0) found.push(`a mail of ${id} neither left nor was held back`);
    return found;
  }

  /** Each agent's drafts at one process, which the other has too. */
  async function draftsOf(): Promise<Map<string, string>> {
    const texts = new Map<string, string>();
    for (const { id: agentId, at } of colleagues) {
      const read = async (desk: DeskClient) => {
        const { items } = await desk.must<{ items: { conversationId: string }[] }>("GET", "/me/drafts?limit=100");
        const bodies = items.map(({ conversationId }) =>
          desk.must<{ draft: { words: { text: string } | null } | null }>("GET", `/conversations/${conversationId}/draft`),
        );
        return (await Promise.all(bodies)).map(({ draft }) => draft?.words?.text ?? "").join("\n");
      };
      const [one, other] = await Promise.all(at.map(read));
      if (one !== other) wrong.push(`the drafts of ${agentId} differ between the processes`);
      texts.set(agentId, one ?? "");
    }
    return texts;
  }

  /** What waits to leave in a thread, of everybody; with `back` what was held back, without what still leaves by itself. */
  async function heldIn(id: string, back = true): Promise<string[]> {
    const { items } = await here.must<{ items: { text: string; heldBack: unknown }[] }>("GET", `/conversations/${id}/held-messages`);
    return items.filter(({ heldBack }) => (heldBack !== null) === back).map(({ text }) => text);
  }

  function doubtful(inThreads: Map<string, number>, inDrafts: Map<string, string>, held: Map<string, number>): string[] {
    const found: string[] = [];
    for (const text of said.inThreads) if (inThreads.get(text) !== 1) found.push(`"${text}" stands ${inThreads.get(text) ?? 0} times`);
    const known = new Set([...said.inThreads, ...said.anywhere]);
    for (const text of inThreads.keys()) if (text.includes(` ${seed} `) && !known.has(text)) found.push(`"${text}" was never acknowledged`);
    for (const [agentId, texts] of said.inDrafts)
      for (const text of texts) {
        const times = linesOf(inDrafts.get(agentId) ?? "", text);
        if (times !== 1) found.push(`"${text}" stands ${times} times among the drafts of ${agentId}`);
      }
    for (const text of said.anywhere) {
      const begun = [...inDrafts.values()].reduce((sum, draft) => sum + linesOf(draft, text), 0);
      const [sent, kept] = [inThreads.get(text) ?? 0, held.get(text) ?? 0];
      if (sent + kept + begun !== 1) found.push(`"${text}" stands ${sent} times in threads, ${kept} waiting, ${begun} in drafts`);
    }
    return found;
  }
}

/** A row of a signal has less than one that is read in full: the same parts of that. */
const asIn = (part: object, whole: object) => Object.fromEntries(Object.entries(whole).filter(([key]) => key in part));
const add = (counts: Map<string, number>, text: string) => counts.set(text, (counts.get(text) ?? 0) + 1);
const linesOf = (draft: string, text: string) => draft.split("\n").filter((one) => one === text).length;

/** Those of this day, follow-ups too: a socket holds at most fifty. */
async function everyThread(desk: DeskClient, threads: string[]): Promise<string[]> {
  const { items } = await desk.must<{ items: { id: string }[] }>("GET", "/conversations?view=all&limit=100");
  // Ids rise with time.
  const begun = threads.toSorted()[0] ?? "";
  return [...new Set([...threads, ...items.map(({ id }) => id).filter((id) => id >= begun)])];
}
