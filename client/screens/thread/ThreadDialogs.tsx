import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import { LedgerDialog } from "../../features/ledger/LedgerDialog.tsx";
import { OutlookDialog } from "../../features/routing/OutlookDialog.tsx";
import { TransferDialog } from "../../features/transfers/offer/TransferDialog.tsx";
import type { ThreadDialog } from "./OpenThread.tsx";

/** The dialog that is open about a conversation: its clocks, who would get it, or handing it over. */
export function ThreadDialogs({
  dialog,
  conversation,
  onClose,
}: {
  dialog: ThreadDialog;
  conversation: Conversation;
  onClose: () => void;
}) {
  if (dialog.of === "ledger") return <LedgerDialog row={conversation} onClose={onClose} />;
  if (dialog.of === "transfer") return <TransferDialog row={conversation} first={dialog.first} onClose={onClose} />;
  return <OutlookDialog id={conversation.id} number={conversation.number} onClose={onClose} />;
}
