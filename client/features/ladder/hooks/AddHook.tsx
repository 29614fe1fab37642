import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { api } from "../../../platform/api.ts";
import { queries } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { toast } from "../../../ui/floating/toasts.ts";
import { Below, Field } from "../../../ui/forms/Field.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { hooksQuery } from "../ladderQueries.ts";

const kinds = ["webhook", "chat"] as const;

/** Adds a system; the secret of a webhook is handed on to be shown once. */
export function AddHook({ onSecret }: { onSecret: (name: string, secret: string) => void }) {
  const { t } = useTranslation();
  const fresh = { name: "", kind: "webhook" as (typeof kinds)[number], url: "" };
  const [hook, setHook] = useState(fresh);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.hooks.add(hook),
    onSuccess: async ({ name, secret }) => {
      if (secret) onSecret(name, secret);
      else toast(t("ladder.hooks.added", { name }));
      setHook(fresh);
      await queries.invalidateQueries({ queryKey: hooksQuery.queryKey });
    },
  });
  return (
    <form
      className="in hook-add"
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      <Field
        label={t("ladder.hooks.name")}
        required
        maxLength={80}
        value={hook.name}
        onChange={({ target }) => setHook({ ...hook, name: target.value })}
      />
      <SelectField
        label={t("ladder.hooks.kind")}
        value={hook.kind}
        onChange={({ target }) => setHook({ ...hook, kind: target.value as (typeof kinds)[number] })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`ladder.hooks.kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
      <Field
        label={t("ladder.hooks.url")}
        hint={t("ladder.hooks.urlHint")}
        type="url"
        required
        maxLength={2000}
        value={hook.url}
        onChange={({ target }) => setHook({ ...hook, url: target.value })}
      />
      <Button type="submit" busy={isPending}>
        {t("ladder.hooks.add")}
      </Button>
      <Below id="hook" fault={error ? reasonText(error) : null} />
    </form>
  );
}
