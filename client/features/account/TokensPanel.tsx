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
import { SecretOnce } from "../../ui/SecretOnce.tsx";

const tokens = { queryKey: ["tokens"] };
type May = "all" | "read";
const onlyReads = (ability: Me["abilities"][number]) => /\.read(All)?$/.test(ability);

/** Personal API tokens: made here, shown once, revoked at once. A token holds the person's own abilities, or those to read alone. */
export function TokensPanel({ abilities }: { abilities: Me["abilities"] }) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [may, setMay] = useState<May>("all");
  const { data, error } = useQuery({ ...tokens, queryFn: () => api.auth.listTokens() });
  const again = () => queries.invalidateQueries(tokens);
  const create = useMutation({
    mutationFn: () => api.auth.createToken({ name: name.trim(), abilities: may === "all" ? abilities : abilities.filter(onlyReads) }),
    onSuccess: () => (setName(""), again()),
  });
  const revoke = useMutation({
    mutationFn: (token: { id: Token["id"] }) => api.auth.revokeToken(token),
    onSuccess: (_revoked, { id }) => (create.data?.id === id && create.reset(), again()),
  });
  const refused = create.error ?? revoke.error;
  return (
    <section className="panel" aria-labelledby="tokens">
      <header>
        <h2 id="tokens">{t("console.account.tokens")}</h2>
        <a href="/api/v1/docs">{t("console.account.apiDocs")}</a>
      </header>
      {error && !data && (
        <p className="in badt" role="alert">
          {reasonText(error)}
        </p>
      )}
      {data?.items.length === 0 && <p className="in hint">{t("console.account.noTokens")}</p>}
      <ul>
        {(data?.items ?? []).map((token) => (
          <li className="person-l token-l" key={token.id}>
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
              small
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
        <Field
          label={t("console.account.tokenName")}
          value={name}
          required
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
        <SelectField label={t("console.account.tokenMay")} value={may} onChange={({ target }) => setMay(target.value as May)}>
          <option value="all">{t("console.account.tokenMayAll")}</option>
          <option value="read">{t("console.account.tokenMayRead")}</option>
        </SelectField>
        <Button type="submit" busy={create.isPending}>
          {t("console.account.createToken")}
        </Button>
        <Below id="token" fault={refused ? reasonText(refused) : null} />
      </form>
      {create.data && (
        <SecretOnce
          text={t("console.account.shownOnce")}
          secret={create.data.token}
          done={t("webhooks.copied")}
          onDone={() => create.reset()}
        />
      )}
    </section>
  );
}
