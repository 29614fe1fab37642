import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { api } from "../../platform/api.ts";
import { newKey } from "../../platform/newKey.ts";
import { reasonText } from "../../platform/reasonText.ts";
import type { Draft } from "../../platform/sending/drafts.ts";
import { saveDraft, useDraftLines } from "../../platform/sending/draftSync.ts";
import { hearHeld } from "../../platform/sending/held.ts";
import { wordsToSend } from "../../platform/sending/wordsToSend.ts";
import { toast } from "../../ui/floating/toasts.ts";
import type { Composer } from "./useComposer.ts";

/** Keeps what stands in the box for later; it stays there until the server has it. */
export function useSchedule(id: string, { filled, clear }: Pick<Composer, "filled" | "clear">, timeThere: (at: string) => string) {
  const { t } = useTranslation();
  const keeping = useMutation({
    mutationFn: async ({ leavesAt, sendAnyway, words }: { leavesAt: string; sendAnyway: boolean; words: Draft }) => {
      await saveDraft(id);
      const draftVersion = useDraftLines.getState()[id]?.held.saved?.version;
      return api.drafts.schedule({
        id: id as never,
        words: wordsToSend(words),
        key: newKey(),
        leavesAt,
        sendAnyway,
        ...(draftVersion ? { draftVersion } : {}),
      });
    },
    onSuccess: ({ conversationId, leavesAt }) => {
      clear();
      hearHeld({ conversationId });
      toast(t("later.kept", { time: timeThere(leavesAt) }));
    },
  });
  const keep = (leavesAt: string, sendAnyway: boolean, done: () => void) => {
    const words = filled();
    if (words)
      keeping.mutate(
        { leavesAt, sendAnyway, words: { ...words, text: words.text.trim() || (words.attachments[0]?.name ?? "") } },
        { onSuccess: done },
      );
    else done();
  };
  return { keep, busy: keeping.isPending, fault: keeping.error ? reasonText(keeping.error) : null };
}
