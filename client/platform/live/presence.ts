import { create } from "zustand";
import type { Signal } from "../../../shared/contract/wire.ts";

type Told = Signal<"presence:changed">["people"][number];
export interface Person extends Told {
  heardAt: number;
}

/** Who is in which conversation, by conversation. One heard nothing of for ten seconds is gone (SYNC-8). */
export const usePresence = create<Record<string, Person[]>>(() => ({}));

const silenceMs = 10_000;

/** True while somebody has been heard of lately. */
export const isHere = ({ heardAt }: Person) => performance.now() - heardAt < silenceMs;

export function applyPresence({ conversationId, people }: Signal<"presence:changed">) {
  const heardAt = performance.now();
  usePresence.setState((all) => {
    const others = (all[conversationId] ?? []).filter((person) => isHere(person) && !people.some((told) => told.id === person.id));
    const here = people.filter(({ doing }) => doing !== "gone").map((told) => ({ ...told, heardAt }));
    return { [conversationId]: [...others, ...here] };
  });
}
