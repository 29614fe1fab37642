import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { SecretOnce } from "../../../ui/SecretOnce.tsx";
import { AddHook } from "./AddHook.tsx";
import { HookLine } from "./HookLine.tsx";
import { hooksQuery } from "../ladderQueries.ts";

/** The systems the steps of all ladders may call. */
export function HooksPanel({ manages }: { manages: boolean }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(hooksQuery);
  const [secret, setSecret] = useState<{ name: string; text: string } | null>(null);
  return (
    <section className="panel hooks" aria-label={t("ladder.hooks.title")}>
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
