import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Signature } from "../../../shared/signatures/signature.schema.ts";
import { api, faultData } from "../../platform/api.ts";
import { queries, useCan } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { signaturesQuery } from "../../platform/writing/macros.ts";
import { useVariableLabel, useVariables } from "../../platform/writing/variableLabel.ts";
import { Button } from "../../ui/Button.tsx";
import { Below } from "../../ui/forms/Field.tsx";
import { PlacesField } from "../../ui/forms/PlacesField.tsx";

/** What stands under the answers of each mailbox, in the contact's language (MAIL-19). */
export function SignaturesPanel() {
  const { t } = useTranslation();
  const { data, error } = useQuery(signaturesQuery);
  return (
    <section className="panel" aria-labelledby="signatures">
      <header>
        <h2 id="signatures">{t("signature.title")}</h2>
      </header>
      <div className="in">
        <p className="hint">{t("signature.lead")}</p>
        {error && <Below id="signatures" fault={reasonText(error)} />}
        {data?.map((signature) => (
          <SignatureForm key={`${signature.mailbox} ${signature.version}`} signature={signature} />
        ))}
      </div>
    </section>
  );
}

const languages = ["en", "zh-CN"] as const;

function SignatureForm({ signature: { mailbox, texts: saved, version } }: { signature: Signature }) {
  const { t } = useTranslation();
  const may = useCan("signature.manage");
  const label = useVariableLabel();
  const places = useVariables().map((name) => ({ name, label: label(name) }));
  const [texts, setTexts] = useState(saved);
  const save = useMutation({
    mutationFn: () => api.signatures.change({ mailbox, texts, seenVersion: version }),
    onSuccess: () => queries.invalidateQueries({ queryKey: signaturesQuery.queryKey }),
    onError: (error) =>
      faultData(error, "rules.changed") ? void queries.invalidateQueries({ queryKey: signaturesQuery.queryKey }) : undefined,
  });
  const changed = languages.some((language) => texts[language] !== saved[language]);
  return (
    <form className="sig-f" onSubmit={(event) => (event.preventDefault(), save.mutate())}>
      <h3>{mailbox}</h3>
      <div className="cols">
        {languages.map((language) => (
          <PlacesField
            key={language}
            label={t(`signature.in.${language}`)}
            language={language}
            rows={4}
            maxLength={2000}
            value={texts[language]}
            disabled={!may}
            places={places}
            placeLabel={t("macro.putValue")}
            onChange={(text) => setTexts({ ...texts, [language]: text })}
          />
        ))}
      </div>
      <Below id="signature" fault={save.error ? reasonText(save.error) : null} />
      {may && (
        <div className="acts">
          <span className="sp" />
          <Button type="submit" look="primary" busy={save.isPending} disabled={!changed}>
            {t("signature.save")}
          </Button>
        </div>
      )}
    </form>
  );
}
