import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { HeldMessage } from "../../../../shared/conversations/drafts/held.schema.ts";
import { heldThread } from "../../../platform/live/heldThreads.ts";
import { useLaterZone } from "../../../platform/sending/useLaterZone.ts";
import { LaterDialog } from "../../../ui/later/LaterDialog.tsx";

interface Props {
  held: HeldMessage;
  busy: boolean;
  onPick: (leavesAt: string, sendAnyway: boolean) => void;
  onClose: () => void;
}

/** Another time for what is kept for later, where the contact is like the first one. */
export function OtherTime({ held: { conversationId, sendAnyway }, ...dialog }: Props) {
  const { t } = useTranslation();
  const { zone, ownZone, lead } = useLaterZone(heldThread(conversationId)?.row.contact);
  return (
    <LaterDialog
      title={t("later.other")}
      {...{ zone, ownZone, lead }}
      anyway={{ text: t("later.anyway"), first: sendAnyway }}
      {...dialog}
    />
  );
}
