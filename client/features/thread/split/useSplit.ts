import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Conversation } from "../../../../shared/conversations/conversation.schema.ts";
import type { Message } from "../../../../shared/conversations/message.schema.ts";
import { api } from "../../../platform/api.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { toast } from "../../../ui/floating/toasts.ts";
import { useRegroup } from "../merge/useRegroup.ts";
import { stopChoosing } from "./choosing.ts";

interface Split {
  messageIds: Message["id"][];
  subject: string;
  departmentId: Conversation["ownerDepartmentId"];
  contactId: Conversation["contact"]["id"];
}

/** Splits chosen entries off, says so with an undo, and opens what they became. */
export function useSplit(id: Conversation["id"], onOpen: (id: string) => void) {
  const { t } = useTranslation();
  const { undo } = useRegroup();
  return useMutation({
    mutationFn: (split: Split) => api.merges.split({ id, ...split }),
    onSuccess: (opened) => {
      stopChoosing();
      toast(t("console.split.done", { number: opened.number }), { text: t("ui.undo"), run: () => undo.mutate({ split: opened.id }) });
      onOpen(opened.id);
    },
    onError: (error) => toast(reasonText(error)),
  });
}
