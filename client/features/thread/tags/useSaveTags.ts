import { useMutation } from "@tanstack/react-query";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { api } from "../../../platform/api.ts";
import { conversationQuery } from "../../../platform/live/heldThreads.ts";
import { queries } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { toast } from "../../../ui/floating/toasts.ts";

/** Stores the tags of a conversation. */
export const useSaveTags = (id: ConversationRow["id"]) =>
  useMutation({
    mutationFn: (tags: string[]) => api.conversations.change({ id, tags }),
    onSuccess: (conversation) => queries.setQueryData(conversationQuery(id).queryKey, conversation),
    onError: (error) => toast(reasonText(error)),
  });
