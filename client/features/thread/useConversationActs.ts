import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Conversation, ConversationRow, Priority } from "../../../shared/conversations/conversation.schema.ts";
import type { Status } from "../../../shared/conversations/status.ts";
import { api } from "../../platform/api.ts";
import { conversationQuery } from "../../platform/live/heldThreads.ts";
import { queries, useMe } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { asksAnswers } from "../../platform/work/askedAnswers.ts";
import { toast } from "../../ui/floating/toasts.ts";

/** An act, and what is said once it is done, with the way back. */
interface Doing {
  act: () => Promise<Conversation>;
  said?: { text: string; back: () => Promise<Conversation> };
}

export type ConversationActs = ReturnType<typeof useConversationActs>;

/** What a person does to a conversation; each act says what it did and offers to undo it (UI-4). */
export function useConversationActs(row: ConversationRow) {
  const { t } = useTranslation();
  const me = useMe();
  const { id } = row;
  const { mutate, isPending } = useMutation({
    mutationFn: ({ act }: Doing) => act(),
    onSuccess: (conversation, { said }) => {
      queries.setQueryData(conversationQuery(id).queryKey, conversation);
      if (said) toast(said.text, { text: t("ui.undo"), run: () => mutate({ act: said.back }) });
    },
    onError: (error, doing) => (asksAnswers(error, { id, again: () => mutate(doing) }) ? undefined : toast(reasonText(error))),
  });
  const undoable = (text: string, act: Doing["act"], back: Doing["act"]) => mutate({ act, said: { text, back } });

  const toStatus = (status: Status) => () => {
    if (status === "resolved") return api.conversations.resolve({ id });
    if (status === "open" && row.status === "resolved") return api.conversations.reopen({ id });
    return api.conversations.setStatus({ id, status: status as Exclude<Status, "closed"> });
  };
  const assignTo = (assigneeId: ConversationRow["assigneeId"], departmentId?: ConversationRow["ownerDepartmentId"]) => () =>
    api.conversations.assign({ id, assigneeId, ...(departmentId ? { departmentId } : {}) });
  const backToOwner = assignTo(row.assigneeId, row.ownerDepartmentId);

  return {
    isPending,
    setStatus: (status: Status) =>
      undoable(t("console.done.status", { number: row.number, status: t(`ui.status.${status}`) }), toStatus(status), undoStatus(row)),
    setPriority: (priority: Priority) => mutate({ act: () => api.conversations.change({ id, priority }) }),
    setSubject: (subject: string) => mutate({ act: () => api.conversations.change({ id, subject }) }),
    setNextStep: (nextStep: string | null) => mutate({ act: () => api.conversations.change({ id, nextStep }) }),
    take: () => undoable(t("console.done.taken", { number: row.number }), assignTo(me.id), backToOwner),
    assign: (agentId: string | null) =>
      undoable(t("console.done.assigned", { number: row.number }), assignTo(agentId as ConversationRow["assigneeId"]), backToOwner),
    moveTo: (departmentId: string) =>
      undoable(
        t("console.done.moved", { number: row.number }),
        assignTo(null, departmentId as ConversationRow["ownerDepartmentId"]),
        backToOwner,
      ),
  };
}

/** Back to the status before; a resolved one is reopened first. */
const undoStatus =
  ({ id, status }: ConversationRow) =>
  async () => {
    const now = await api.conversations.get({ id });
    const open = now.status === "resolved" ? await api.conversations.reopen({ id }) : now;
    if (status === open.status) return open;
    return status === "resolved"
      ? api.conversations.resolve({ id })
      : api.conversations.setStatus({ id, status: status as Exclude<Status, "closed"> });
  };
