import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Conversation, ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { api } from "../../../platform/api.ts";
import { conversationQuery } from "../../../platform/live/heldThreads.ts";
import { queries } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { toast } from "../../../ui/floating/toasts.ts";

/** Sets one conversation aside or wakes it, with the way back. */
export function useSnooze({ id, number }: ConversationRow) {
  const { t } = useTranslation();
  const { mutate } = useMutation({
    mutationFn: (act: () => Promise<Conversation>) => act(),
    onSuccess: (conversation) => queries.setQueryData(conversationQuery(id).queryKey, conversation),
    onError: (error) => toast(reasonText(error)),
  });
  const wake = () => mutate(() => api.conversations.wake({ id }));
  const snooze = (until: number | null) =>
    mutate(() => api.conversations.snooze({ id, until: until === null ? null : new Date(until).toISOString() }), {
      onSuccess: () => toast(t("snooze.done", { number }), { text: t("ui.undo"), run: wake }),
    });
  return { snooze, wake };
}
