import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { webhookEvents, type Webhook, type WebhookTerms } from "../../../shared/webhooks/webhook.schema.ts";
import { api } from "../../platform/api.ts";
import { useNames, ownName } from "../../platform/people.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Below, Field } from "../../ui/forms/Field.tsx";
import { readWebhooksAfresh } from "./webhookQueries.ts";

interface Props {
  webhook: Webhook | null;
  onSecret: (secret: { name: string; text: string }) => void;
  onClose: () => void;
}

const fresh: WebhookTerms = { name: "", events: ["conversation.opened", "message.received"], departmentIds: [], on: true };

/** Who is told of what: a new receiver, or another word about a known one. */
export function WebhookForm({ webhook, onSecret, onClose }: Props) {
  const { t } = useTranslation();
  const { departments } = useNames();
  const [terms, setTerms] = useState<WebhookTerms>(() => {
    const { name, events, departmentIds, on } = webhook ?? fresh;
    return { name, events, departmentIds, on };
  });
  const [url, setUrl] = useState("");
  const save = useMutation({
    mutationFn: async () => {
      if (webhook) await api.webhooks.change({ id: webhook.id, ...terms, ...(url ? { url } : {}) });
      else onSecret({ name: terms.name, text: (await api.webhooks.add({ ...terms, url })).secret });
      await readWebhooksAfresh();
    },
    onSuccess: onClose,
  });
  const set = (change: Partial<WebhookTerms>) => setTerms({ ...terms, ...change });
  return (
    <form
      className="panel webhook-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <header>
        <h2>{webhook?.name ?? t("webhooks.add")}</h2>
      </header>
      <div className="in">
        <div className="two">
          <Field
            label={t("webhooks.name")}
            required
            maxLength={80}
            value={terms.name}
            autoFocus
            onChange={({ target }) => set({ name: target.value })}
          />
          <Field
            label={t("webhooks.url")}
            hint={webhook ? t("webhooks.urlKept", { host: webhook.host }) : t("webhooks.urlHint")}
            type="url"
            required={!webhook}
            maxLength={2000}
            value={url}
            onChange={({ target }) => setUrl(target.value)}
          />
        </div>
        <Ticks
          label={t("webhooks.events")}
          all={webhookEvents.map((id) => ({ id, text: t(`webhooks.names.${id}`), aside: id }))}
          chosen={terms.events}
          onChange={(events) => set({ events })}
        />
        <Ticks
          label={t("webhooks.departments")}
          hint={t("webhooks.departmentsHint")}
          all={departments.map((one) => ({ id: one.id, text: ownName(one) }))}
          chosen={terms.departmentIds}
          onChange={(departmentIds) => set({ departmentIds })}
        />
        <label className="tick">
          <input type="checkbox" className="ck-b" checked={terms.on} onChange={({ target }) => set({ on: target.checked })} />
          {t("webhooks.on")}
        </label>
        <Below id="webhook" fault={save.error ? reasonText(save.error) : null} />
        <div className="btns">
          <Button look="primary" type="submit" busy={save.isPending} disabled={terms.events.length === 0}>
            {t("webhooks.save")}
          </Button>
          <Button onClick={onClose}>{t("webhooks.cancel")}</Button>
        </div>
      </div>
    </form>
  );
}

interface TicksProps<Id extends string> {
  label: string;
  hint?: string;
  all: { id: Id; text: string; aside?: string }[];
  chosen: Id[];
  onChange: (ids: Id[]) => void;
}

function Ticks<Id extends string>({ label, hint, all, chosen, onChange }: TicksProps<Id>) {
  return (
    <fieldset className="field plainset">
      <legend className="lb">{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div className="tick-grid">
        {all.map(({ id, text, aside }) => (
          <label className="tick" key={id}>
            <input
              type="checkbox"
              className="ck-b"
              checked={chosen.includes(id)}
              onChange={({ target }) => onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
            />
            <span>
              {text}
              {aside && <code className="hint"> {aside}</code>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
