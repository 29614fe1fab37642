import { useEffect, useMemo, useRef, useState } from "react";
import type { Stretch } from "../../../../shared/conversations/places.api.ts";
import { mergeMessages } from "../../../../shared/conversations/applyConversationChange.ts";
import { isHere } from "../../../../shared/conversations/isHere.ts";
import type { Message } from "../../../../shared/conversations/message.schema.ts";
import { api } from "../../../platform/api.ts";
import { readOlder, takeStretch, type Thread } from "../../../platform/live/heldThreads.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { toast } from "../../../ui/floating/toasts.ts";

/** Where to go in a thread. */
export type Goal = { messageId: Message["id"] } | { at: string } | { afterSeq: number } | { place: "start" | "firstAnswer" } | "end";

/** What was jumped to lies apart from the end that is held live, until the pages between have been read. */
type Aside = Pick<Stretch, "items" | "older" | "newer">;

/** A target to bring into view; `times` tells two jumps to the same one apart. */
export interface Target {
  /** An entry's id, or `end`. */
  id: string;
  times: number;
}

const pageSize = 50;

/** The part of a thread on the screen, with its pages both ways and the jumps inside it. */
export function useThreadPlace(thread: Thread) {
  const { id } = thread.row;
  const [aside, setAside] = useState<Aside | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const reading = useRef(false);
  const aim = (goal: Target["id"]) => setTarget((before) => ({ id: goal, times: (before?.times ?? 0) + 1 }));
  /** One page at a time: a fast scroll asks for the next one only when this one is there. */
  const once = async (read: () => Promise<void>) => {
    if (reading.current) return;
    reading.current = true;
    await read()
      .catch((error: unknown) => toast(reasonText(error)))
      .finally(() => (reading.current = false));
  };

  // What was changed meanwhile (delivered, split off) is changed here too.
  useEffect(() => setAside((now) => now && { ...now, items: patched(now.items, thread.messages) }), [thread.messages]);

  const older = () =>
    once(async () => {
      if (!aside) return readOlder(id);
      if (!aside.older) return;
      const { items, next } = await api.conversations.messages({ id, limit: pageSize, after: aside.older });
      setAside({ ...aside, items: mergeMessages(aside.items, items), older: next });
    });
  const newer = () =>
    once(async () => {
      if (!aside?.newer) return;
      const { items, next } = await api.places.newer({ id, limit: pageSize, after: aside.newer });
      settle({ ...aside, items: mergeMessages(aside.items, items), newer: next });
    });
  /** Once it reaches what is held it is a part of it. */
  const settle = (stretch: Aside) => {
    const held = new Set(thread.messages.map((one) => one.id));
    const reaches = stretch.newer === null || stretch.items.some((one) => held.has(one.id));
    if (reaches) takeStretch(id, stretch.items, stretch.older);
    setAside(reaches ? null : stretch);
  };
  const jump = (goal: Goal) => {
    if (goal === "end") {
      setAside(null);
      return aim("end");
    }
    if ("messageId" in goal && (aside?.items ?? thread.messages).some((one) => one.id === goal.messageId)) return aim(goal.messageId);
    void once(async () => {
      const stretch = await api.places.around({ id, ...goal });
      if (!stretch.targetId) return;
      settle(stretch);
      aim(stretch.targetId);
    });
  };
  // The same list as long as nothing changed: every entry on the screen is drawn again for another one.
  const held = aside?.items ?? thread.messages;
  const messages = useMemo(() => held.filter(isHere), [held]);
  return {
    messages,
    hasOlder: (aside ? aside.older : thread.older) !== null,
    hasNewer: aside !== null,
    target,
    ...{ older, newer, jump },
  };
}

export type ThreadPlace = ReturnType<typeof useThreadPlace>;

function patched(items: Message[], fresh: Message[]): Message[] {
  const byId = new Map(fresh.map((one) => [one.id, one]));
  const changed = items.some((one) => (byId.get(one.id)?.revision ?? 0) > one.revision);
  return changed ? items.map((one) => byId.get(one.id) ?? one) : items;
}
