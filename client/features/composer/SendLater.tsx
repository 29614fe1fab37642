import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import { useLaterZone } from "../../platform/sending/useLaterZone.ts";
import { LaterDialog } from "../../ui/later/LaterDialog.tsx";
import type { Composer } from "./useComposer.ts";
import { useSchedule } from "./useSchedule.ts";

/** Keeps the answer for a time where the contact is (MSG-15). */
export function SendLater({ composer, conversation, onClose }: { composer: Composer; conversation: Conversation; onClose: () => void }) {
  const { t } = useTranslation();
  const { zone, ownZone, lead, timeThere } = useLaterZone(conversation.contact);
  const schedule = useSchedule(conversation.id, composer, timeThere);
  return (
    <LaterDialog
      title={t("later.title")}
      {...{ lead, zone, ownZone }}
      anyway={{ text: t("later.anyway"), first: false }}
      fault={schedule.fault}
      busy={schedule.busy}
      onPick={(at, anyway) => schedule.keep(at, anyway, onClose)}
      onClose={onClose}
    />
  );
}
