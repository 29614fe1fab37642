import { create } from "zustand";
import type { Signal } from "../../../shared/contract/wire.ts";
import { timeNow } from "../clock/timeNow.ts";

type Told = Signal<"presence:changed">["people"][number];
export interface Person extends Told {
  heardAt: number;
}

/** Who is in which conversation, by conversation. One heard nothing of for ten seconds is gone (SYNC-8). */
export const usePresence = create<Record<string, Person[]>>(() => ({}));

export const silenceMs = 10_000;

export function applyPresence({ conversationId, people }: Signal<"presence:changed">) {
  const heardAt = timeNow();
  usePresence.setState((all) => {
    const others = (all[conversationId] ?? []).filter(
      ({ id, heardAt: at }) => heardAt - at < silenceMs && !people.some((told) => told.id === id),
    );
    const here = people.filter(({ doing }) => doing !== "gone").map((told) => ({ ...told, heardAt }));
    return { [conversationId]: [...others, ...here] };
  });
}
