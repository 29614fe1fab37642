import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import { conversationQuery, threadQuery, type Thread } from "../../platform/live/heldThreads.ts";
import { knownRow } from "../../platform/live/lists.ts";
import { readAround } from "../../platform/live/readAround.ts";
import { holdConversation, tellDoing } from "../../platform/live/socket.ts";

/** A conversation that is on the screen: read, held live, and let go of when another takes its place. */
export function useOpenConversation(id: string) {
  const thread = useQuery<Thread>(threadQuery(id, () => knownRow(id)));
  const conversation = useQuery<Conversation>(conversationQuery(id));
  const here = thread.data !== undefined;
  useEffect(() => {
    if (!here) return;
    holdConversation(id);
    return tellWhileSeen(id);
  }, [id, here]);
  useEffect(() => (here ? readAround(id) : undefined), [id, here]);
  const [row, known] = [thread.data?.row, conversation.data];
  const whole = useMemo(() => (row && known ? { ...known, ...row } : null), [row, known]);
  return {
    open: thread.data && whole ? { thread: thread.data, conversation: whole } : null,
    error: thread.error ?? conversation.error,
    again: () => (void thread.refetch(), void conversation.refetch()),
  };
}

const viewingEveryMs = 5000;

/** Tells the others that somebody looks, while the tab is to be seen (SYNC-8). */
function tellWhileSeen(id: string) {
  const tell = () => (document.hidden ? undefined : tellDoing(id, "viewing"));
  tell();
  const timer = setInterval(tell, viewingEveryMs);
  return () => clearInterval(timer);
}
