import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import type { Conversation } from "../../shared/conversations/conversation.schema.ts";
import { ThreadStates } from "../features/thread/ThreadStates.tsx";
import { conversationQuery, threadQuery, type Thread } from "../platform/live/heldThreads.ts";
import { knownRow } from "../platform/live/lists.ts";
import { readAround } from "../platform/live/readAround.ts";
import { holdConversation, tellDoing } from "../platform/live/socket.ts";
import { useShortcuts } from "../ui/shortcuts.ts";
import { useSteady } from "../ui/useSteady.ts";
import { BesideThread } from "./thread/BesideThread.tsx";
import { OpenThread } from "./thread/OpenThread.tsx";

/** The open conversation with what stands beside it. */
export function ThreadScreen() {
  const { id } = useParams({ from: "/signed-in/conversations/$id" });
  const navigate = useNavigate();
  const { thread, conversation, error, again } = useOpenConversation(id);
  const [context, setContext] = useState(false);
  const open = useSteady((next: string) => void navigate({ to: "/conversations/$id", params: { id: next }, search: true }));
  const back = useSteady(() => void navigate({ to: "/conversations", search: true }));
  useEffect(() => setContext(false), [id]);
  useShortcuts({ "]": () => setContext(!context) });
  if (!thread || !conversation) return <ThreadStates error={error} onAgain={again} />;
  return (
    <>
      <OpenThread key={id} thread={thread} conversation={conversation} onOpen={open} onBack={back} onContext={() => setContext(!context)} />
      <BesideThread conversation={conversation} shown={context} onOpen={open} />
    </>
  );
}

/** Read, held live, and let go of when another takes its place. */
function useOpenConversation(id: string) {
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
    thread: thread.data,
    conversation: whole,
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
