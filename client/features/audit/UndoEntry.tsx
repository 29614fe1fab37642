import { useMutation } from "@tanstack/react-query";
import type { AuditEntry } from "../../../shared/audit/audit.api.ts";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Button } from "../../ui/Button.tsx";
import { toast } from "../../ui/floating/toasts.ts";
import { useValueText } from "./useValueText.ts";
import { whatText } from "./whatText.ts";

/** Takes back what an entry tells of; that is an entry of its own, and can be taken back as well. */
export function UndoEntry({ entry: { id, type, about } }: { entry: AuditEntry }) {
  const { t } = useTranslation();
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.audit.undo({ id }),
    onSuccess: () => toast(t("audit.undone")),
    onError: (error) => toast(reasonText(error)),
    // What was changed may be shown anywhere.
    onSettled: () => queries.invalidateQueries(),
  });
  const valueText = useValueText();
  const what = [whatText(t, type), about && valueText("", about)].filter(Boolean).join(": ");
  return (
    <Button small look="quiet" busy={isPending} aria-label={t("audit.undoOf", { what })} onClick={() => mutate()}>
      {t("ui.undo")}
    </Button>
  );
}
