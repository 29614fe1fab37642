import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Webhook } from "../../../shared/webhooks/webhook.schema.ts";
import { api } from "../../platform/api.ts";
import { useNames } from "../../platform/people.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { toast } from "../../ui/floating/toasts.ts";
import { Icon } from "../../ui/Icon.tsx";
import { RemoveButton } from "../../ui/RemoveButton.tsx";
import { answerText } from "./answerText.ts";
import { readDeliveriesAfresh, readWebhooksAfresh } from "./webhookQueries.ts";

interface Props {
  webhook: Webhook;
  current: boolean;
  onShow: () => void;
  onEdit: () => void;
  onSecret: (secret: { name: string; text: string }) => void;
}

/** One receiver: what it is told of, and the acts on it; its name leads to what it was sent. */
export function WebhookLine({ webhook: { id, name, host, events, departmentIds, on }, current, onShow, onEdit, onSecret }: Props) {
  const { t } = useTranslation();
  const { department } = useNames();
  const onError = (error: unknown) => toast(reasonText(error));
  const test = useMutation({ mutationFn: () => api.webhooks.test({ id }), onError, onSettled: readDeliveriesAfresh });
  const renew = useMutation({
    mutationFn: () => api.webhooks.renewSecret({ id }),
    onError,
    onSuccess: ({ secret }) => onSecret({ name, text: secret }),
  });
  const remove = useMutation({ mutationFn: () => api.webhooks.remove({ id }), onError, onSettled: readWebhooksAfresh });
  const facts = [host, t("webhooks.eventCount", { count: events.length }), ...departmentIds.map(department)];
  return (
    <li className="person-l webhook-l" data-current={current}>
      <span className={on ? "ic" : "ic g"}>
        <Icon name="link" />
      </span>
      <div className="min0">
        <button type="button" className="linkb" aria-current={current || undefined} onClick={onShow}>
          {name}
        </button>
        {!on && <span className="chip">{t("webhooks.off")}</span>}
        <p className="hint wrap-any">{facts.join(" · ")}</p>
        {test.data && (
          <p role="status" className={test.data.state === "delivered" ? "" : "badt"}>
            {t(test.data.state === "delivered" ? "webhooks.tested" : "webhooks.testFailed", {
              name,
              answer: answerText(t, test.data.answer ?? ""),
              milliseconds: test.data.milliseconds ?? 0,
            })}
          </p>
        )}
      </div>
      <span className="btns">
        <Button small busy={test.isPending} onClick={() => test.mutate()}>
          {t("webhooks.test")}
        </Button>
        <Button small onClick={onEdit}>
          {t("webhooks.edit")}
        </Button>
        <RemoveButton small word={t("webhooks.renew")} sure={t("webhooks.renewSure")} onRemove={() => renew.mutate()} />
        <RemoveButton small word={t("webhooks.remove")} sure={t("webhooks.removeSure")} onRemove={() => remove.mutate()} />
      </span>
    </li>
  );
}
