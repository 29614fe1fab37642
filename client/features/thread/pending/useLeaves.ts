import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { HeldMessage } from "../../../../shared/conversations/drafts/held.schema.ts";
import { heldThread } from "../../../platform/live/heldThreads.ts";
import { useLaterZone } from "../../../platform/sending/useLaterZone.ts";

/** When what is held leaves: so many seconds from now, or a time where the contact is. */
export function useLeaves({ conversationId, scheduled, sendAnyway, leavesAt }: HeldMessage, seconds: number): string {
  const { t } = useTranslation();
  const { timeThere } = useLaterZone(scheduled ? heldThread(conversationId)?.row.contact : undefined);
  if (!scheduled) return t("console.pending.leaves", { seconds: Math.max(0, seconds) });
  return t(sendAnyway ? "later.leavesAnyway" : "later.leaves", { time: timeThere(leavesAt) });
}
