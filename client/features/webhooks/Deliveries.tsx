import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { deliveryStates, type Webhook, type WebhookDelivery } from "../../../shared/webhooks/webhook.schema.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { MoreButton } from "../../ui/MoreButton.tsx";
import { SelectField } from "../../ui/forms/SelectField.tsx";
import { ReplayGivenUp } from "./ReplayGivenUp.tsx";
import { WebhookDeliveryLine } from "./WebhookDeliveryLine.tsx";
import { useDeliveries } from "./useDeliveries.ts";

/** What a receiver was and will be sent, newest first; what was given up can be sent again. */
export function Deliveries({ webhook: { id, name }, onOpen }: { webhook: Webhook; onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const [state, setState] = useState<WebhookDelivery["state"] | "">("");
  const { query, deliveries } = useDeliveries(id, state);
  return (
    <section className="panel deliveries" aria-labelledby="deliveries">
      <header>
        <h2 id="deliveries">{t("webhooks.logOf", { name })}</h2>
        <span className="sp" />
        <ReplayGivenUp webhookId={id} />
      </header>
      <div className="in">
        <SelectField
          label={t("webhooks.state")}
          value={state}
          onChange={({ target }) => setState(target.value as WebhookDelivery["state"] | "")}
        >
          <option value="">{t("webhooks.every")}</option>
          {deliveryStates.map((one) => (
            <option key={one} value={one}>
              {t(`webhooks.states.${one}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {query.error && deliveries.length === 0 && (
        <p className="in badt" role="alert">
          {t("webhooks.logFailed")} {reasonText(query.error)}
        </p>
      )}
      {query.isSuccess && deliveries.length === 0 && <p className="in hint">{t("webhooks.logEmpty")}</p>}
      <ul>
        {deliveries.map((delivery) => (
          <WebhookDeliveryLine key={delivery.id} delivery={delivery} onOpen={onOpen} />
        ))}
      </ul>
      <MoreButton of={query} />
    </section>
  );
}
