import { create } from "zustand";
import type { Message } from "../../../../shared/conversations/message.schema.ts";

/** The entries that are being chosen to be split off, and in which conversation; null while nobody chooses. */
interface Choosing {
  of: string | null;
  ids: ReadonlySet<Message["id"]>;
}

/** A thread as it is held: what was not read yet (`older`) may be more. */
interface Held {
  messages: Message[];
  older: string | null;
}
const linesOf = ({ messages }: Held) => messages.filter(({ kind }) => kind !== "event");

/** False of a thread with one line: something has to stay (MRG-2). */
export const canSplit = (thread: Held) => thread.older !== null || linesOf(thread).length > 1;

/** True once all there is was chosen. */
export const leavesNothing = (thread: Held, ids: ReadonlySet<Message["id"]>) =>
  thread.older === null && linesOf(thread).every(({ id }) => ids.has(id));

export const useChoosing = create<Choosing>(() => ({ of: null, ids: new Set() }));

export const startChoosing = (of: string, ...ids: Message["id"][]) => useChoosing.setState({ of, ids: new Set(ids) });
export const stopChoosing = () => useChoosing.setState({ of: null, ids: new Set() });

export function choose(id: Message["id"], on: boolean) {
  useChoosing.setState(({ of, ids }) => ({ of, ids: new Set(on ? [...ids, id] : [...ids].filter((one) => one !== id)) }));
}
