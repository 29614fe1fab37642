import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { WebhookDelivery } from "../../../shared/webhooks/webhook.schema.ts";
import { api } from "../../platform/api.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Button } from "../../ui/Button.tsx";
import { toast } from "../../ui/floating/toasts.ts";
import { Icon } from "../../ui/Icon.tsx";
import { answerText } from "./answerText.ts";
import { deliveryQuery, readDeliveriesAfresh } from "./webhookQueries.ts";

const looks = {
  waiting: ["ic g", "clock"],
  delivered: ["ic ok", "check"],
  failing: ["ic w", "redo"],
  "given up": ["ic b", "alert"],
} as const;
const looksOf = (state: WebhookDelivery["state"]) => (state === "switched off" ? (["ic g", "pause"] as const) : looks[state]);

/** One event on its way: how it stands; opened, its body and every try. */
export function WebhookDeliveryLine({ delivery, onOpen }: { delivery: WebhookDelivery; onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const { id, event, state, at, tries, answer, milliseconds, conversation } = delivery;
  const [open, setOpen] = useState(false);
  const replay = useMutation({
    mutationFn: () => api.webhooks.replay({ id }),
    onError: (error) => toast(reasonText(error)),
    onSettled: readDeliveriesAfresh,
  });
  const [look, icon] = looksOf(state);
  const facts = [
    dayAndTime(at),
    t(`webhooks.states.${state}`),
    answer && answerText(t, answer),
    milliseconds === null ? null : t("webhooks.took", { milliseconds }),
  ];
  return (
    <li className="mail-l delivery-l">
      <span className={look}>
        <Icon name={icon} />
      </span>
      <div className="min0">
        <button type="button" className="linkb" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(`webhooks.names.${event}`)}
        </button>
        {conversation && (
          <button type="button" className="linkb num" onClick={() => onOpen(conversation.id)}>
            {conversation.number}
          </button>
        )}
        <p className="wrap-any">
          {facts.filter(Boolean).join(" · ")} · {t("webhooks.tries", { count: tries })}
        </p>
        {open && <InFull id={id} />}
      </div>
      <Button small busy={replay.isPending} onClick={() => replay.mutate()}>
        {t("webhooks.replay")}
      </Button>
    </li>
  );
}

function InFull({ id }: { id: WebhookDelivery["id"] }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(deliveryQuery(id));
  if (error) return <p className="badt">{reasonText(error)}</p>;
  if (!data) return <p className="hint">{t("ui.loading")}</p>;
  return (
    <div className="delivery-full">
      {data.attempts.length > 0 && <h3>{t("webhooks.attempts")}</h3>}
      <ul>
        {data.attempts.map((attempt) => (
          <li key={attempt.at}>
            {dayAndTime(attempt.at)} · {answerText(t, attempt.answer)} · {t("webhooks.took", { milliseconds: attempt.milliseconds })}
          </li>
        ))}
      </ul>
      <h3>{t("webhooks.body")}</h3>
      <pre tabIndex={0}>{JSON.stringify(JSON.parse(data.body), null, 2)}</pre>
    </div>
  );
}
