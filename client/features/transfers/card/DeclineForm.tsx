import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { refusalReasons, type RefusalReason } from "../../../../shared/transfers/transferReasons.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/forms/Field.tsx";
import { Toggle } from "../../../ui/forms/Toggle.tsx";
import type { TransferActs } from "../useTransferActs.ts";

/** Asks why before an offer goes back. */
export function DeclineForm({ acts, onClose }: { acts: TransferActs; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<RefusalReason>("notOurs");
  const [text, setText] = useState("");
  return (
    <form
      className="answer-f"
      onSubmit={(event) => {
        event.preventDefault();
        acts.decline(reason, text.trim() || null);
      }}
    >
      <b>{t("transfer.declineTitle")}</b>
      <Toggle
        label={t("transfer.declineTitle")}
        value={reason}
        options={refusalReasons.map((one) => [one, t(`transfer.refusal.${one}`)])}
        onChange={setReason}
      />
      <Field
        label={t("transfer.words")}
        autoFocus
        maxLength={500}
        required={reason === "other" || reason === "somethingMissing"}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="dlg-acts">
        <Button small onClick={onClose}>
          {t("ui.cancel")}
        </Button>
        <Button small look="danger" type="submit" busy={acts.isPending}>
          {t("transfer.decline")}
        </Button>
      </div>
    </form>
  );
}
