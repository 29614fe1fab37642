import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { toast } from "../../ui/floating/toasts.ts";

/** Asks for what is next for me and opens it; when there is nothing, it is said why. */
export function useTakeNext(onOpen: (id: string) => void) {
  const { t } = useTranslation();
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.routing.takeNext({}),
    onSuccess: ({ conversation, because }) => {
      void queries.invalidateQueries({ queryKey: ["queues"] });
      if (!conversation) return toast(t(`routing.${because === "noRoom" ? "noRoom" : "nothingForYou"}`));
      toast(t("console.done.taken", { number: conversation.number }));
      onOpen(conversation.id);
    },
    onError: (error) => toast(reasonText(error)),
  });
  return { take: () => (isPending ? undefined : mutate()), isPending };
}
