import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DepartmentId } from "../../../../shared/contract/ids.ts";
import type { TransferField } from "../../../../shared/transfers/transferField.schema.ts";
import { api } from "../../../platform/api.ts";
import { newKey } from "../../../platform/newKey.ts";
import { queries } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { toast } from "../../../ui/floating/toasts.ts";
import { Below } from "../../../ui/forms/Field.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { FieldRow } from "./FieldRow.tsx";

interface Saved {
  id: DepartmentId;
  fields: TransferField[];
}

/** The fields of one department, in the order in which they are asked. */
export function FieldsForm({ saved, may }: { saved: Saved; may: boolean }) {
  const { t } = useTranslation();
  const [fields, setFields] = useState(saved.fields);
  const save = useMutation({
    mutationFn: () => api.transfers.changeFields({ id: saved.id, fields }),
    onSuccess: (next) => {
      toast(t("transfer.rules.saved"));
      queries.setQueryData(["transferFields", saved.id], next);
    },
  });
  const fresh = (): TransferField => ({
    key: newKey().slice(0, 40),
    label: "",
    labelZh: null,
    kind: "text",
    choices: [],
    required: false,
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
        <Below id="fields" fault={save.error ? reasonText(save.error) : null} />
        {may && (
          <div className="dlg-acts">
            <Button small onClick={() => setFields([...fields, fresh()])}>
              <Icon name="plus" size="s" />
              {t("transfer.rules.addField")}
            </Button>
            <span className="sp" />
            <Button look="primary" type="submit" busy={save.isPending} disabled={fields === saved.fields}>
              {t("transfer.rules.save")}
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  );
}
