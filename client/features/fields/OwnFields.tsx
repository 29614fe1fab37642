import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { api } from "../../platform/api.ts";
import { conversationQuery } from "../../platform/live/heldThreads.ts";
import { contactQuery, queries } from "../../platform/queries.ts";
import { OwnAnswers } from "../../ui/fields/OwnAnswers.tsx";

/** The desk's own fields of the conversation; a booking is one of its contact's trips. */
export function OwnFields({ row, may }: { row: ConversationRow; may: boolean }) {
  const { t } = useTranslation();
  const { data: contact } = useQuery(contactQuery(row.contact));
  return (
    <OwnAnswers
      of="conversation"
      id={row.id}
      title={t("fields.of")}
      answers={row.fields ?? {}}
      trips={contact?.trips ?? []}
      may={may}
      onSave={async (fields) =>
        queries.setQueryData(conversationQuery(row.id).queryKey, await api.conversations.change({ id: row.id, fields }))
      }
    />
  );
}
