import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Delivery, Message } from "../../../shared/conversations/message.schema.ts";
import { api } from "../../platform/api.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { useCan } from "../../platform/queries.ts";
import { clockTime } from "../../platform/text/time.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";

const icons: Record<Delivery["state"], string> = {
  queued: "clock",
  sending: "clock",
  sent: "send",
  delivered: "check",
  read: "checks",
  failed: "alert",
  unclear: "alert",
};

/** How far an outbound message has come, always one line under it; failed with its reason and a retry (MSG-9). */
export function DeliveryLine({ message: { delivery, id, kind } }: { message: Message }) {
  const { t, i18n } = useTranslation();
  const canRetry = useCan("outbox.retry");
  const retry = useMutation({ mutationFn: () => api.outbox.retry({ id }) });
  if (!delivery || kind !== "outbound") return null;
  const { state, reason, at } = delivery;
  const why = reason && (i18n.exists(`mail.reason.${reason}`) ? t(`mail.reason.${reason}` as "ui.close") : reason);
  const bad = state === "failed" ? "bad" : state === "unclear" ? "odd" : "";
  return (
    <div className={`dl ${bad}`} {...(bad ? { role: "alert" } : {})}>
      <Icon name={icons[state]} size="s" />
      <span className="txt">
        {t(`console.delivery.${state}`, { time: clockTime(at) })}
        {why && `: ${why}`}
        {retry.error && ` ${reasonText(retry.error)}`}
      </span>
      {bad && canRetry && (
        <Button small busy={retry.isPending} onClick={() => retry.mutate()}>
          {t(state === "unclear" ? "console.delivery.sendAgain" : "ui.tryAgain")}
        </Button>
      )}
    </div>
  );
}
