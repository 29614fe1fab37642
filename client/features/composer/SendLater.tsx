import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import { contactQuery, useMe } from "../../platform/queries.ts";
import { LaterDialog } from "../../ui/later/LaterDialog.tsx";
import type { Composer } from "./useComposer.ts";
import { useSchedule } from "./useSchedule.ts";

/** Keeps the answer for a time where the contact is (MSG-15). */
export function SendLater({ composer, conversation, onClose }: { composer: Composer; conversation: Conversation; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const { data: contact } = useQuery(contactQuery(conversation.contact));
  const zone = contact?.zone ?? me.organisation.zone;
  const schedule = useSchedule(conversation.id, composer);
  return (
    <LaterDialog
      title={t("later.title")}
      lead={contact?.zone ? t("later.lead", { name: contact.name, zone }) : t("later.leadOurs", { zone })}
      zone={zone}
      ownZone={me.preferences.zone}
      anyway={{ text: t("later.anyway"), first: false }}
      fault={schedule.fault}
      busy={schedule.busy}
      onPick={(at, anyway) => schedule.keep(at, anyway, onClose)}
      onClose={onClose}
    />
  );
}
