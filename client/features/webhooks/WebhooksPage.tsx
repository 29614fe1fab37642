import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Webhook } from "../../../shared/webhooks/webhook.schema.ts";
import { Button } from "../../ui/Button.tsx";
import { Page } from "../../ui/Page.tsx";
import { ReadState } from "../../ui/ReadState.tsx";
import { SecretOnce } from "../../ui/SecretOnce.tsx";
import { Deliveries } from "./Deliveries.tsx";
import { WebhookForm } from "./WebhookForm.tsx";
import { WebhookLine } from "./WebhookLine.tsx";
import { webhooksQuery } from "./webhookQueries.ts";
import "./webhooks.css";

/** The systems outside that are told of events, and what they were sent. */
export function WebhooksPage({ onOpen }: { onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const read = useQuery(webhooksQuery);
  const { data } = read;
  const [editing, setEditing] = useState<Webhook | "new" | null>(null);
  const [shown, setShown] = useState<Webhook["id"] | null>(null);
  const [secret, setSecret] = useState<{ name: string; text: string } | null>(null);
  const webhook = data?.find(({ id }) => id === shown) ?? data?.[0];
  return (
    <Page
      title={t("webhooks.title")}
      lead={t("webhooks.lead")}
      acts={
        data &&
        editing !== "new" && (
          <Button look="primary" onClick={() => setEditing("new")}>
            {t("webhooks.add")}
          </Button>
        )
      }
    >
      <ReadState read={read} failed={t("webhooks.failed")} />
      {secret && (
        <section className="panel">
          <SecretOnce
            text={t("webhooks.secret", { name: secret.name })}
            secret={secret.text}
            done={t("webhooks.copied")}
            onDone={() => setSecret(null)}
          />
        </section>
      )}
      {editing && (
        <WebhookForm
          key={editing === "new" ? "new" : editing.id}
          webhook={editing === "new" ? null : editing}
          onSecret={setSecret}
          onClose={() => setEditing(null)}
        />
      )}
      {data && (
        <section className="panel" aria-label={t("webhooks.title")}>
          {data.length === 0 && <p className="in hint">{t("webhooks.none")}</p>}
          <ul>
            {data.map((one) => (
              <WebhookLine
                key={one.id}
                webhook={one}
                current={data.length > 1 && one.id === webhook?.id}
                onShow={() => setShown(one.id)}
                onEdit={() => setEditing(one)}
                onSecret={setSecret}
              />
            ))}
          </ul>
        </section>
      )}
      {webhook && <Deliveries key={webhook.id} webhook={webhook} onOpen={onOpen} />}
    </Page>
  );
}
