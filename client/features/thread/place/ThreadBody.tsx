import { Suspense, type ReactNode } from "react";
import type { Conversation } from "../../../../shared/conversations/conversation.schema.ts";
import { late } from "../../../platform/late.ts";
import type { Thread } from "../../../platform/live/heldThreads.ts";
import { PendingEntries } from "../pending/PendingEntries.tsx";
import type { ThreadPlace } from "./useThreadPlace.ts";
import { ThreadLine } from "./ThreadLine.tsx";

const Signpost = late(async () => (await import("../merge/Signpost.tsx")).Signpost);
const FindBar = late(async () => (await import("./FindBar.tsx")).FindBar);

interface Props {
  thread: Thread;
  conversation: Conversation;
  place: ThreadPlace;
  readTo: number | null;
  finding: boolean;
  onFinding: (finding: boolean) => void;
  onOpen: (id: string) => void;
  /** What the screen puts above the thread. */
  children?: ReactNode;
}

/** The thread between its head and the composer: where it went on, what is looked for, the entries, what waits to be sent. */
export function ThreadBody({ thread, conversation, place, readTo, finding, onFinding, onOpen, children }: Props) {
  return (
    <>
      {conversation.joinedInto && (
        <Suspense fallback={<div className="sign" />}>
          <Signpost conversation={conversation} messages={thread.messages} onOpen={onOpen} />
        </Suspense>
      )}
      {children}
      {finding && (
        <Suspense fallback={<search className="findb" />}>
          <FindBar id={conversation.id} place={place} onClose={() => onFinding(false)} />
        </Suspense>
      )}
      <ThreadLine row={conversation} place={place} readTo={readTo} mayJoin={conversation.abilities.includes("conversation.join")}>
        <PendingEntries conversationId={conversation.id} stored={thread.messages} />
      </ThreadLine>
    </>
  );
}
