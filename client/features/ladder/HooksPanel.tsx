import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Hook } from "../../../shared/escalation/hook.schema.ts";
import { api } from "../../platform/api.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { queries } from "../../platform/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { toast } from "../../ui/floating/toasts.ts";
import { Icon } from "../../ui/Icon.tsx";
import { RemoveButton } from "../../ui/RemoveButton.tsx";
import { SecretOnce } from "../../ui/SecretOnce.tsx";
import { AddHook } from "./AddHook.tsx";
import { hooksQuery } from "./ladderQueries.ts";

/** The systems the steps of all ladders may call. */
export function HooksPanel({ manages }: { manages: boolean }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(hooksQuery);
  const [secret, setSecret] = useState<{ name: string; text: string } | null>(null);
  return (
    <section className="panel" aria-label={t("ladder.hooks.title")}>
      <header>
        <h2>{t("ladder.hooks.title")}</h2>
        <span className="s ell">{t("ladder.hooks.hint")}</span>
      </header>
      {data.length === 0 && <p className="in hint">{t("ladder.hooks.none")}</p>}
      <ul>
        {data.map((hook) => (
          <HookLine key={hook.id} hook={hook} manages={manages} />
        ))}
      </ul>
      {secret && (
        <SecretOnce
          text={t("ladder.hooks.secret", { name: secret.name })}
          secret={secret.text}
          done={t("ladder.hooks.copied")}
          onDone={() => setSecret(null)}
        />
      )}
      {manages && <AddHook onSecret={(name, text) => setSecret({ name, text })} />}
    </section>
  );
}

function HookLine({ hook: { id, name, kind, host }, manages }: { hook: Hook; manages: boolean }) {
  const { t } = useTranslation();
  const attempt = useMutation({
    mutationFn: () => api.hooks.attempt({ id }),
    onError: (error) => toast(reasonText(error)),
  });
  const remove = useMutation({
    mutationFn: () => api.hooks.remove({ id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: hooksQuery.queryKey }),
  });
  const { data } = attempt;
  return (
    <li className="person-l hook-l">
      <Icon name={kind === "chat" ? "chat" : "link"} />
      <div className="min0">
        <b>{name}</b>
        <p className="hint">
          {t(`ladder.hooks.kinds.${kind}`)} · {host}
        </p>
        {data && <p role="status">{t(data.ok ? "ladder.hooks.works" : "ladder.hooks.fails", { name, ...data })}</p>}
        {remove.error && (
          <p className="err" role="alert">
            {reasonText(remove.error)}
          </p>
        )}
      </div>
      {manages && (
        <Button small busy={attempt.isPending} onClick={() => attempt.mutate()}>
          {t("ladder.hooks.attempt")}
        </Button>
      )}
      {manages && <RemoveButton word={t("ladder.hooks.remove")} sure={t("ladder.hooks.removeSure")} onRemove={() => remove.mutate()} />}
    </li>
  );
}
