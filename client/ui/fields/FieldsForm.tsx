import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { CustomField } from "../../../shared/fields/customField.schema.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../Button.tsx";
import { toast } from "../floating/toasts.ts";
import { undoable } from "../floating/undoable.ts";
import { Below } from "../forms/Field.tsx";
import { Icon } from "../Icon.tsx";
import { ChangedMeanwhile } from "./ChangedMeanwhile.tsx";
import { FieldRow, freshField } from "./FieldRow.tsx";
import "./fields.css";

interface Props<Saved> {
  saved: CustomField[];
  may: boolean;
  /** What kinds there are to choose from; at first those that need nothing looked up. */
  kinds?: readonly CustomField["kind"][];
  /** Said while there are none. */
  none: string;
  /** Stores them, and hands them on to what shows them. */
  onSave: (fields: CustomField[]) => Promise<Saved>;
  /** Stores what was there before, as long as what was saved stands; left out where there is no way back from here. */
  onBack?: (fields: CustomField[], after: Saved) => Promise<unknown>;
}

const plainKinds = ["text", "number", "choice", "date"] as const;

/** Fields in the order in which they are asked, as they are edited. */
export function FieldsForm<Saved>({ saved, may, kinds = plainKinds, none, onSave, onBack }: Props<Saved>) {
  const { t } = useTranslation();
  // What is being changed, and from which fields it began: somebody else may save others meanwhile.
  const [edited, setEdited] = useState<{ fields: CustomField[]; from: CustomField[] } | null>(null);
  const fields = edited?.fields ?? saved;
  const setFields = (next: CustomField[]) => setEdited({ fields: next, from: edited?.from ?? saved });
  const save = useMutation({
    mutationFn: async () => ({ before: saved, after: await onSave(fields) }),
    onSuccess: ({ before, after }) => {
      if (onBack) undoable(t("fields.saved"), t("ui.undo"), () => onBack(before, after));
      else toast(t("fields.saved"));
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
        {fields.length === 0 && <p className="hint">{none}</p>}
        {fields.map((field, index) => (
          <FieldRow
            key={field.key}
            field={field}
            kinds={kinds}
            onChange={(next) => setFields(fields.with(index, next))}
            onRemove={() => setFields(fields.toSpliced(index, 1))}
          />
        ))}
        {edited && edited.from !== saved && <ChangedMeanwhile onTheirs={() => setEdited(null)} />}
        <Below id="fields" fault={save.error ? reasonText(save.error) : null} />
        {may && (
          <div className="dlg-acts">
            <Button small onClick={() => setFields([...fields, freshField()])}>
              <Icon name="plus" size="s" />
              {t("fields.add")}
            </Button>
            <span className="sp" />
            <Button look="primary" type="submit" busy={save.isPending} disabled={edited === null}>
              {t("fields.save")}
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  );
}
