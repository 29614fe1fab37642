import { Suspense } from "react";
import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import type { Message } from "../../../shared/conversations/message.schema.ts";
import { startCall, useCall } from "../../features/call/callInHand.ts";
import { Composer } from "../../features/composer/Composer.tsx";
import type { ConversationActs } from "../../features/thread/useConversationActs.ts";
import { late } from "../../platform/late.ts";
import type { Thread } from "../../platform/live/heldThreads.ts";
import { contactQuery, queries } from "../../platform/queries.ts";

const CallForm = late(async () => (await import("../../features/call/CallForm.tsx")).CallForm);
const SplitBar = late(async () => (await import("../../features/thread/split/SplitBar.tsx")).SplitBar);

interface Props {
  thread: Thread;
  conversation: Conversation;
  acts: ConversationActs;
  /** Entries are being chosen to become a conversation of their own. */
  choosing: boolean;
  messages: Message[];
  onOpen: (id: string) => void;
}

/** Where one answers: by words, by the form of a call that is on, or what becomes of the chosen entries. */
export function ThreadFoot({ thread, conversation, acts, choosing, messages, onOpen }: Props) {
  const { call } = useCall();
  const status = (next: "resolved" | "pending") => () =>
    conversation.abilities.includes("conversation.status") ? acts.setStatus(next) : undefined;
  const onCall = () => {
    const { id: contactId, name: contactName } = conversation.contact;
    const known = queries.getQueryData(contactQuery(conversation.contact).queryKey);
    const number = known?.identities.find(({ kind }) => kind === "phone")?.value ?? "";
    startCall({ conversationId: conversation.id, contactId, contactName, number });
  };
  if (choosing)
    return (
      <Suspense fallback={<div className="comp" />}>
        <SplitBar thread={thread} conversation={conversation} messages={messages} onOpen={onOpen} />
      </Suspense>
    );
  if (call?.conversationId === conversation.id)
    return (
      <Suspense fallback={<div className="comp" />}>
        <CallForm call={call} onLogged={({ conversationId }) => onOpen(conversationId)} />
      </Suspense>
    );
  return (
    <Composer
      thread={thread}
      conversation={conversation}
      onCall={onCall}
      onSentPending={status("pending")}
      onSentResolved={status("resolved")}
    />
  );
}
