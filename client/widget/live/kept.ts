import type { ChatThread } from "../../../shared/channels/chatWire.ts";

/** A line that waits to be sent; its key makes it arrive once, however often it is sent (CHAT-2). */
export interface Waiting {
  key: string;
  text: string;
  at: string;
  name?: string;
  email?: string;
  refused?: string;
}

interface Kept {
  token: string | null;
  queue: Waiting[];
  thread: ChatThread | null;
  seenSeq: number;
}

const nothing: Kept = { token: null, queue: [], thread: null, seenSeq: 0 };
// Where the page forbids storage, what is written lives as long as the page.
const memory = new Map<string, string>();

/** What this browser keeps for all its tabs, read afresh each time: another tab may have changed it. */
export function read<Name extends keyof Kept>(name: Name): Kept[Name] {
  const text = stored((all) => all.getItem(`waydesk.${name}`)) ?? memory.get(name);
  return text === undefined || text === null ? nothing[name] : (JSON.parse(text) as Kept[Name]);
}

export function keep<Name extends keyof Kept>(name: Name, value: Kept[Name]) {
  const text = JSON.stringify(value);
  memory.set(name, text);
  stored((all) => all.setItem(`waydesk.${name}`, text));
}

/** Tells when another tab changed what is kept (CHAT-3). */
export function onKeptElsewhere(heard: (name: string) => void) {
  addEventListener("storage", ({ key }) => (key?.startsWith("waydesk.") ? heard(key.slice("waydesk.".length)) : undefined));
}

function stored<Value>(use: (all: Storage) => Value): Value | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}
