import type { ChatFile, ChatThread } from "../../../shared/channels/chatWire.ts";

/** A line that waits to be sent; its key makes it arrive once, however often it is sent (CHAT-2), and says its place in the order. */
export interface Waiting {
  key: string;
  text: string;
  name?: string;
  email?: string;
  files?: ChatFile[];
  /** Acknowledged, but not yet seen in the thread. */
  sent?: boolean;
  /** Why the server did not take it, in the visitor's language. */
  refused?: string;
}

interface Kept {
  token: string | null;
  thread: ChatThread | null;
  seen: { number: string; seq: number } | null;
}

const prefix = "waydesk.";
const linePrefix = `${prefix}line.`;
// Where the page forbids storage or it is full, what is written lives as long as the page.
const memory = new Map<string, string>();

/** What this browser keeps for all its tabs, read afresh each time: another tab may have changed it. */
export const read = <Name extends keyof Kept>(name: Name): Kept[Name] => take<Kept[Name]>(prefix + name);
export const keep = <Name extends keyof Kept>(name: Name, value: Kept[Name]) => put(prefix + name, value);

/** The lines that wait, in the order they were written. Each is kept by itself: two tabs that write at once lose none. */
export const waitingLines = (): Waiting[] =>
  names()
    .filter((name) => name.startsWith(linePrefix))
    .sort()
    .flatMap((name) => take<Waiting>(name) ?? []);
export const keepLine = (line: Waiting) => put(linePrefix + line.key, line);
export const dropLine = (key: string) => put(linePrefix + key, null);

/** Tells when another tab changed what is kept (CHAT-3): `token`, `thread`, `seen` or `line`. */
export function onKeptElsewhere(heard: (name: string) => void) {
  addEventListener("storage", ({ key }) => (key?.startsWith(prefix) ? heard(key.split(".")[1] ?? "") : undefined));
}

/** A key that sorts behind all that wait. */
export function newKey(waiting: Waiting[]): string {
  const last = Number.parseInt(waiting.at(-1)?.key.slice(0, 9) ?? "0", 36);
  // randomUUID exists only on secure pages; a travel site may still be on plain http.
  const chance = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return (
    Math.max(Date.now(), last + 1)
      .toString(36)
      .padStart(9, "0") + chance
  );
}

function take<Value>(name: string): Value | null {
  const text = memory.get(name) ?? stored((all) => all.getItem(name), null);
  try {
    return JSON.parse(text ?? "null") as Value | null;
  } catch {
    return null; // somebody else wrote under our name
  }
}

function put(name: string, value: unknown) {
  const text = value === null ? null : JSON.stringify(value);
  memory.delete(name);
  const done = stored((all) => (text === null ? all.removeItem(name) : all.setItem(name, text), true), false);
  if (!done && text !== null) memory.set(name, text);
}

const names = () => [...new Set([...stored((all) => Object.keys(all), []), ...memory.keys()])];

function stored<Value>(use: (all: Storage) => Value, otherwise: Value): Value {
  try {
    return use(localStorage);
  } catch {
    return otherwise;
  }
}
