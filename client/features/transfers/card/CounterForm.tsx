import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Transfer } from "../../../../shared/transfers/transfer.schema.ts";
import { useNames } from "../../../platform/people.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/forms/Field.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import type { TransferActs } from "../useTransferActs.ts";

/** Names another department that could take it; the sender decides. */
export function CounterForm({ transfer, acts, onClose }: { transfer: Transfer; acts: TransferActs; onClose: () => void }) {
  const { t } = useTranslation();
  const { departments, department } = useNames();
  const others = departments.filter(({ id }) => id !== transfer.fromDepartmentId && id !== transfer.toDepartmentId);
  const [chosen, setChosen] = useState("");
  const [text, setText] = useState("");
  const target = others.find(({ id }) => id === chosen) ?? others[0];
  return (
    <form
      className="answer-f"
      onSubmit={(event) => {
        event.preventDefault();
        if (target) acts.counter(target.id, text.trim() || null);
      }}
    >
      <b>{t("transfer.counterTitle")}</b>
      <SelectField label={t("transfer.department")} value={target?.id ?? ""} onChange={(event) => setChosen(event.target.value)}>
        {others.map(({ id }) => (
          <option key={id} value={id}>
            {department(id)}
          </option>
        ))}
      </SelectField>
      <Field label={t("transfer.words")} maxLength={500} value={text} onChange={(event) => setText(event.target.value)} />
      <div className="dlg-acts">
        <Button small onClick={onClose}>
          {t("ui.cancel")}
        </Button>
        <Button small look="primary" type="submit" busy={acts.isPending}>
          {t("transfer.counter")}
        </Button>
      </div>
    </form>
  );
}
