import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Conversation, ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { api } from "../../../platform/api.ts";
import { queries } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { toast } from "../../../ui/floating/toasts.ts";

type Id = ConversationRow["id"];
/** What is taken back: the merge of a conversation, or the split that made it. */
export type Undoing = { merge: Id } | { split: Id };

/** Merges, and takes merges and splits back; says what was done, offers to undo it, and opens where it goes on (UI-4). */
export function useRegroup() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const open = (id: Id) => void navigate({ to: "/conversations/$id", params: { id }, search: true });
  const onError = (error: Error) => toast(reasonText(error));
  const undo = useMutation({
    mutationFn: (what: Undoing) => ("merge" in what ? api.merges.undo({ id: what.merge }) : api.merges.undoSplit({ id: what.split })),
    onSuccess: (conversation, what) => {
      readAgain("merge" in what ? what.merge : what.split, conversation);
      toast(t("merge" in what ? "console.merge.undone" : "console.split.undone", { number: conversation.number }));
      open(conversation.id);
    },
    onError,
  });
  const merge = useMutation({
    mutationFn: (input: { id: Id; intoId: Id; samePerson?: boolean }) => api.merges.merge(input),
    onSuccess: (into, { id }) => {
      readAgain(id, into);
      toast(t("console.merge.done", { number: into.number }), { text: t("ui.undo"), run: () => undo.mutate({ merge: id }) });
      open(into.id);
    },
    onError,
  });
  return { merge, undo };
}

/** Threads that nobody holds hear no signal: they are read when they are opened. */
function readAgain(other: Id, { id }: Conversation) {
  for (const one of [other, id]) void queries.invalidateQueries({ queryKey: ["conversation", one] });
  for (const one of [other, id]) void queries.invalidateQueries({ queryKey: ["thread", one] });
  void queries.invalidateQueries({ queryKey: ["list"] });
  void queries.invalidateQueries({ queryKey: ["conversationsOf"] });
  void queries.invalidateQueries({ queryKey: ["contact"] });
}
