import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Button } from "../../ui/Button.tsx";

/** The foot of a dialog that changes a person or a team: leave it, or save. */
export function SaveActs({ busy, onClose }: { busy: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="dlg-acts">
      <Button onClick={onClose}>{t("ui.cancel")}</Button>
      <Button look="primary" type="submit" busy={busy}>
        {t("console.people.save")}
      </Button>
    </div>
  );
}
