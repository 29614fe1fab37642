import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/floating/Dialog.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { readAfresh } from "./operationsQueries.ts";

interface Props {
  what: string;
  dismiss: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks why before something is given up for good. */
export function DismissDialog({ what, dismiss, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const act = useMutation({ mutationFn: () => dismiss(reason.trim()), onSuccess: () => (onClose(), readAfresh()) });
  return (
    <Dialog title={t("console.operations.dismissTitle")} lead={t("console.operations.dismissLead")} onClose={onClose}>
      <form
        className="dlg-form"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate();
        }}
      >
        <b className="wrap-any">{what}</b>
        <Field
          label={t("console.operations.reason")}
          required
          autoFocus
          minLength={3}
          maxLength={500}
          value={reason}
          fault={act.error ? reasonText(act.error) : null}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="dlg-acts">
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button look="danger" type="submit" busy={act.isPending}>
            {t("console.operations.dismiss")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
