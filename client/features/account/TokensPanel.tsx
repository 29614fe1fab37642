import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ApiToken as Token, Me } from "../../../shared/auth/agent.schema.ts";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { dayAndTime, shortDay } from "../../platform/text/time.ts";
import { Button } from "../../ui/Button.tsx";
import { Below, Field } from "../../ui/forms/Field.tsx";
import { SelectField } from "../../ui/forms/SelectField.tsx";
import { RemoveButton } from "../../ui/RemoveButton.tsx";

const tokens = { queryKey: ["tokens"] };
type May = "all" | "read";
const onlyReads = (ability: Me["abilities"][number]) => /\.read(All)?$/.test(ability);

/** Personal API tokens: made here, shown once, revoked at once. A token holds the person's own abilities, or those to read alone. */
export function TokensPanel({ abilities }: { abilities: Me["abilities"] }) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [may, setMay] = useState<May>("all");
  const { data } = useQuery({ ...tokens, queryFn: () => api.auth.listTokens() });
  const again = () => queries.invalidateQueries(tokens);
  const create = useMutation({
    mutationFn: () => api.auth.createToken({ name: name.trim(), abilities: may === "all" ? abilities : abilities.filter(onlyReads) }),
    onSuccess: () => (setName(""), again()),
  });
  const revoke = useMutation({ mutationFn: (token: { id: Token["id"] }) => api.auth.revokeToken(token), onSuccess: again });
  return (
    <section className="panel" aria-labelledby="tokens">
      <header>
        <h2 id="tokens">{t("console.account.tokens")}</h2>
        <a href="/api/v1/docs">{t("console.account.apiDocs")}</a>
      </header>
      <ul>
        {(data?.items ?? []).map((token) => (
          <li className="person-l" key={token.id}>
            <div className="min0">
              <b>{token.name}</b>
              <p>
                {[
                  t("console.account.rights", { count: token.abilities.length }),
                  t("console.account.made", { day: shortDay(token.createdAt) }),
                  token.lastUsedAt ? t("console.account.used", { time: dayAndTime(token.lastUsedAt) }) : t("console.account.neverUsed"),
                ].join(" · ")}
              </p>
            </div>
            <RemoveButton
              word={t("console.account.revoke")}
              sure={t("console.account.revokeSure")}
              onRemove={() => revoke.mutate({ id: token.id })}
            />
          </li>
        ))}
      </ul>
      <form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) create.mutate();
        }}
      >
        <Field label={t("console.account.tokenName")} value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
        <SelectField label={t("console.account.tokenMay")} value={may} onChange={({ target }) => setMay(target.value as May)}>
          <option value="all">{t("console.account.tokenMayAll")}</option>
          <option value="read">{t("console.account.tokenMayRead")}</option>
        </SelectField>
        <Button type="submit" busy={create.isPending}>
          {t("console.account.createToken")}
        </Button>
        <Below id="token" fault={create.error ? reasonText(create.error) : null} />
      </form>
      {create.data && (
        <div className="in">
          <p className="hint">{t("console.account.shownOnce")}</p>
          <input
            className="input"
            readOnly
            value={create.data.token}
            aria-label={t("console.account.tokens")}
            onFocus={(event) => event.target.select()}
          />
        </div>
      )}
    </section>
  );
}
