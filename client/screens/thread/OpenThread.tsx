import { Suspense, useEffect, useState } from "react";
import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import { ThreadBody } from "../../features/thread/place/ThreadBody.tsx";
import { useReadMark } from "../../features/thread/place/useReadMark.ts";
import { useThreadPlace, type Goal } from "../../features/thread/place/useThreadPlace.ts";
import { canSplit, stopChoosing, useChoosing } from "../../features/thread/split/choosing.ts";
import { useConversationActs } from "../../features/thread/useConversationActs.ts";
import { useTellSeen } from "../../features/thread/useTellSeen.ts";
import { late } from "../../platform/late.ts";
import type { Thread } from "../../platform/live/heldThreads.ts";
import { useCan } from "../../platform/queries.ts";
import { askNoMore, useAskedAnswers } from "../../platform/work/askedAnswers.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { toast } from "../../ui/floating/toasts.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { useAfterPaint } from "../../ui/useAfterPaint.ts";
import { ThreadFoot } from "./ThreadFoot.tsx";
import { ThreadTop } from "./ThreadTop.tsx";

const ThreadOffers = late(async () => (await import("../../features/transfers/card/ThreadOffers.tsx")).ThreadOffers);
const ThreadDialogs = late(async () => (await import("./ThreadDialogs.tsx")).ThreadDialogs);

/** A dialog about the open conversation. */
export type ThreadDialog =
  | { of: "ledger" }
  | { of: "outlook" }
  | { of: "answers"; again: () => void }
  | { of: "transfer"; first: Conversation["ownerDepartmentId"] | null };

interface Props {
  thread: Thread;
  conversation: Conversation;
  onOpen: (id: string) => void;
  onBack: () => void;
  onContext: () => void;
  /** Of two beside one another: the keys belong to this one. */
  keys?: boolean;
  second?: boolean;
}

/** One conversation: its head, its thread, and where one answers. Head and thread are seen first; what is used a moment later follows (UI-3). */
export function OpenThread({ thread, conversation, onOpen, onBack, onContext, keys = false, second = false }: Props) {
  const { t } = useTranslation();
  const { id, abilities } = conversation;
  const acts = useConversationActs(conversation);
  const [dialog, setDialog] = useState<ThreadDialog | null>(null);
  const asked = useAskedAnswers((all) => (all.asked?.id === id ? all.asked : null));
  const shown: ThreadDialog | null = asked ? { of: "answers", again: asked.again } : dialog;
  const [finding, setFinding] = useState(false);
  const choosing = useChoosing(({ of }) => of === id);
  const place = useThreadPlace(thread);
  const { readTo, layBack } = useReadMark(id, thread.row.seq);
  const jump = (goal: Goal | "unread") => place.jump(goal === "unread" ? { afterSeq: readTo ?? 0 } : goal);
  useEffect(() => () => (stopChoosing(), askNoMore()), []);
  useTellSeen(id, thread.messages, abilities.includes("conversation.reply"));
  const transfers = useCan("transfer.read");
  const mayOffer = useCan("transfer.offer") && abilities.includes("conversation.assign");
  const offer = (first: Conversation["ownerDepartmentId"] | null = null) => (mayOffer ? setDialog({ of: "transfer", first }) : undefined);
  useShortcuts({
    w: () => setDialog({ of: "ledger" }),
    "Shift+T": () => offer(),
    escape: () => (choosing ? stopChoosing() : finding ? setFinding(false) : onBack()),
  });
  const painted = useAfterPaint();
  const Place = second ? "section" : "main";

  return (
    <Place
      className="thread"
      id={second ? "second" : "main"}
      data-keys={keys}
      aria-label={t("console.thread.of", { number: conversation.number })}
    >
      <ThreadTop
        conversation={conversation}
        splits={canSplit(thread)}
        acts={acts}
        onBack={onBack}
        onContext={onContext}
        onDialog={setDialog}
        onOffer={mayOffer ? () => offer() : undefined}
        onFind={() => setFinding(true)}
        onJump={jump}
        onUnread={() => (layBack(), void toast(t("console.thread.unreadNow")))}
      />
      <ThreadBody {...{ thread, conversation, place, readTo, finding, onOpen }} onFinding={setFinding}>
        {painted && transfers && (
          <Suspense fallback={null}>
            <ThreadOffers conversation={conversation} onAgain={offer} />
          </Suspense>
        )}
      </ThreadBody>
      <ThreadFoot {...{ thread, conversation, acts, choosing, onOpen }} messages={place.messages} />
      {shown && (
        <Suspense fallback={null}>
          <ThreadDialogs dialog={shown} conversation={conversation} onClose={() => (asked ? askNoMore() : setDialog(null))} />
        </Suspense>
      )}
    </Place>
  );
}
