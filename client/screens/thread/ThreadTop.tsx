import { useState } from "react";
import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import { MoreMenu } from "../../features/thread/more/MoreMenu.tsx";
import { OwnerClockStep } from "../../features/thread/OwnerClockStep.tsx";
import type { Goal } from "../../features/thread/place/useThreadPlace.ts";
import { ThreadHead } from "../../features/thread/ThreadHead.tsx";
import type { ConversationActs } from "../../features/thread/useConversationActs.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import type { ThreadDialog } from "./OpenThread.tsx";

interface Props {
  conversation: Conversation;
  splits: boolean;
  acts: ConversationActs;
  onBack: () => void;
  onContext: () => void;
  onDialog: (dialog: ThreadDialog) => void;
  onOffer: (() => void) | undefined;
  onFind: () => void;
  onJump: (goal: Goal | "unread") => void;
  onUnread: () => void;
}

/** What it is about, who has it, which clock runs, what comes next, and everything that can be done to it. */
export function ThreadTop({ conversation, splits, acts, onBack, onContext, onDialog, onOffer, onFind, onJump, onUnread }: Props) {
  const [assigning, setAssigning] = useState(false);
  const { abilities } = conversation;
  const status = (next: "resolved" | "pending" | "onHold") => () =>
    abilities.includes("conversation.status") ? acts.setStatus(next) : undefined;
  useShortcuts({ e: status("resolved"), p: status("pending"), h: status("onHold"), a: () => setAssigning(true) });
  return (
    <header className="th">
      <ThreadHead
        row={conversation}
        abilities={abilities}
        acts={acts}
        onBack={onBack}
        onContext={onContext}
        onTransfer={onOffer}
        more={
          <MoreMenu
            row={conversation}
            mayJoin={abilities.includes("conversation.join")}
            splits={splits}
            onFind={onFind}
            onJump={onJump}
            onUnread={onUnread}
          />
        }
      />
      <OwnerClockStep
        row={conversation}
        nextStep={conversation.nextStep}
        abilities={abilities}
        acts={acts}
        assigning={assigning}
        onAssigning={setAssigning}
        onClock={() => onDialog({ of: "ledger" })}
        onWhy={() => onDialog({ of: "outlook" })}
      />
    </header>
  );
}
