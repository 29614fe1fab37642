import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DepartmentId } from "../../../../shared/contract/ids.ts";
import type { CustomField } from "../../../../shared/fields/customField.schema.ts";
import { api } from "../../../platform/api.ts";
import { queries } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { toast } from "../../../ui/floating/toasts.ts";
import { Below } from "../../../ui/forms/Field.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { ChangedMeanwhile } from "./ChangedMeanwhile.tsx";
import { FieldRow, freshField } from "../../../ui/fields/FieldRow.tsx";

interface Saved {
  id: DepartmentId;
  fields: CustomField[];
}

/** The fields of one department, in the order in which they are asked. */
export function FieldsForm({ saved, may }: { saved: Saved; may: boolean }) {
  const { t } = useTranslation();
  // What is being changed, and from which fields it began: somebody else may save others meanwhile.
  const [edited, setEdited] = useState<{ fields: CustomField[]; from: CustomField[] } | null>(null);
  const fields = edited?.fields ?? saved.fields;
  const setFields = (next: CustomField[]) => setEdited({ fields: next, from: edited?.from ?? saved.fields });
  const save = useMutation({
    mutationFn: () => api.transfers.changeFields({ id: saved.id, fields }),
    onSuccess: (next) => {
      toast(t("transfer.rules.saved"));
      queries.setQueryData(["transferFields", saved.id], next);
      setEdited(null);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <fieldset className="plainset rules-f" disabled={!may}>
        {fields.length === 0 && <p className="hint">{t("transfer.rules.noFields")}</p>}
        {fields.map((field, index) => (
          <FieldRow
            key={field.key}
            field={field}
            onChange={(next) => setFields(fields.with(index, next))}
            onRemove={() => setFields(fields.toSpliced(index, 1))}
          />
        ))}
        {edited && edited.from !== saved.fields && <ChangedMeanwhile onTheirs={() => setEdited(null)} />}
        <Below id="fields" fault={save.error ? reasonText(save.error) : null} />
        {may && (
          <div className="dlg-acts">
            <Button small onClick={() => setFields([...fields, freshField()])}>
              <Icon name="plus" size="s" />
              {t("transfer.rules.addField")}
            </Button>
            <span className="sp" />
            <Button look="primary" type="submit" busy={save.isPending} disabled={edited === null}>
              {t("transfer.rules.save")}
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  );
}
