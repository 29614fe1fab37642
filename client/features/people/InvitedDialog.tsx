import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/floating/Dialog.tsx";

/** The invitation is made: the link is on its way, or has to be handed over. */
export function InvitedDialog({ name, url, onClose }: { name: string; url: string | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t("console.people.invitedTitle", { name })}
      lead={t(url ? "console.people.handOver" : "console.people.mailed")}
      onClose={onClose}
    >
      <div className="dlg-form">
        {url && (
          <input className="input" readOnly value={url} aria-label={t("console.people.link")} onFocus={(event) => event.target.select()} />
        )}
        <div className="dlg-acts">
          <Button look="primary" onClick={onClose}>
            {t("ui.close")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
