import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import { ResolveAnswers } from "../../features/fields/ResolveAnswers.tsx";
import { LedgerDialog } from "../../features/ledger/LedgerDialog.tsx";
import { OutlookDialog } from "../../features/routing/OutlookDialog.tsx";
import { TransferDialog } from "../../features/transfers/offer/TransferDialog.tsx";
import type { ThreadDialog } from "./OpenThread.tsx";

/** The dialog that is open about a conversation: its clocks, who would get it, handing it over, or what has to be known before it is resolved. */
export function ThreadDialogs({
  dialog,
  conversation,
  onClose,
}: {
  dialog: ThreadDialog;
  conversation: Conversation;
  onClose: () => void;
}) {
  if (dialog.of === "answers") return <ResolveAnswers conversation={conversation} onClose={onClose} onAnswered={dialog.again} />;
  if (dialog.of === "ledger") return <LedgerDialog row={conversation} onClose={onClose} />;
  if (dialog.of === "transfer") return <TransferDialog row={conversation} first={dialog.first} onClose={onClose} />;
  return <OutlookDialog id={conversation.id} number={conversation.number} onClose={onClose} />;
}
