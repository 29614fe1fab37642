import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { SavedTransferRules } from "../../../../shared/transfers/transferRules.schema.ts";
import { api } from "../../../platform/api.ts";
import { queries } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { undoable } from "../../../ui/floating/undoable.ts";
import { Below, Field } from "../../../ui/forms/Field.tsx";
import { ChangedMeanwhile } from "../../../ui/fields/ChangedMeanwhile.tsx";
import { PairTimes } from "./PairTimes.tsx";

const show = (rules: SavedTransferRules) => queries.setQueryData(["transferRules"], rules);
const figures = ["usualMinutes", "consultationMinutes", "mostPasses"] as const;

/** The desk's times, and those of single pairs of departments, in business minutes of the one that is asked. */
export function TimesPanel({ saved, may }: { saved: SavedTransferRules; may: boolean }) {
  const { t } = useTranslation();
  const [edited, setRules] = useState<SavedTransferRules | null>(null);
  const rules = edited ?? saved;
  const save = useMutation({
    mutationFn: () => api.transfers.changeRules(rules),
    onSuccess: (next) => {
      const before = { ...saved, version: next.version };
      undoable(t("transfer.rules.saved"), t("ui.undo"), async () => show(await api.transfers.changeRules(before)));
      show(next);
      setRules(null);
    },
  });
  return (
    <section className="panel">
      <header>
        <h2>{t("transfer.rules.times")}</h2>
      </header>
      <form
        className="in rules-f"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <fieldset className="plainset" disabled={!may}>
          <div className="three-c">
            {figures.map((one) => (
              <Field
                key={one}
                label={t(`transfer.rules.${one}`)}
                type="number"
                required
                min={1}
                max={one === "mostPasses" ? 20 : 10_080}
                value={rules[one] || ""}
                onChange={(event) => setRules({ ...rules, [one]: Number(event.target.value) })}
              />
            ))}
          </div>
          <PairTimes pairs={rules.pairs} usual={rules.usualMinutes} onChange={(pairs) => setRules({ ...rules, pairs })} />
          {rules.version !== saved.version && <ChangedMeanwhile onTheirs={() => setRules(null)} />}
          <Below id="times" fault={save.error ? reasonText(save.error) : null} />
          {may && (
            <div className="dlg-acts">
              <Button look="primary" type="submit" busy={save.isPending} disabled={edited === null}>
                {t("transfer.rules.save")}
              </Button>
            </div>
          )}
        </fieldset>
      </form>
    </section>
  );
}
