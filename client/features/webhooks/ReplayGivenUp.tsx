import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Webhook } from "../../../shared/webhooks/webhook.schema.ts";
import { api } from "../../platform/api.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { toast } from "../../ui/floating/toasts.ts";
import { givenUpQuery, readDeliveriesAfresh } from "./webhookQueries.ts";

/** Sends again what was given up; nothing where nothing was. */
export function ReplayGivenUp({ webhookId: id }: { webhookId: Webhook["id"] }) {
  const { t } = useTranslation();
  const { data: some = false } = useQuery(givenUpQuery(id));
  const replay = useMutation({
    mutationFn: () => api.webhooks.replayFailed({ id }),
    onError: (error) => toast(reasonText(error)),
    onSuccess: ({ replayed }) => toast(t("webhooks.replayed", { count: replayed })),
    onSettled: readDeliveriesAfresh,
  });
  if (!some && !replay.isPending) return null;
  return (
    <Button small busy={replay.isPending} onClick={() => replay.mutate()}>
      {t("webhooks.replayFailed")}
    </Button>
  );
}
