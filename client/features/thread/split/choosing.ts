import { create } from "zustand";
import type { Message } from "../../../../shared/conversations/message.schema.ts";

/** The entries that are being chosen to be split off, and in which conversation; null while nobody chooses. */
interface Choosing {
  of: string | null;
  ids: ReadonlySet<Message["id"]>;
}

export const useChoosing = create<Choosing>(() => ({ of: null, ids: new Set() }));

export const startChoosing = (of: string, ...ids: Message["id"][]) => useChoosing.setState({ of, ids: new Set(ids) });
export const stopChoosing = () => useChoosing.setState({ of: null, ids: new Set() });

export function choose(id: Message["id"], on: boolean) {
  useChoosing.setState(({ of, ids }) => ({ of, ids: new Set(on ? [...ids, id] : [...ids].filter((one) => one !== id)) }));
}
