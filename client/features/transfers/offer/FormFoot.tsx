import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";

/** The foot of a form inside a dialog: who sees it, leave it, send it. */
export function FormFoot({ hint, send, busy, onClose }: { hint: string; send: string; busy: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <footer>
      <p>
        <Icon name="lock" size="s" />
        <span>{hint}</span>
      </p>
      <Button onClick={onClose}>{t("ui.cancel")}</Button>
      <Button look="primary" type="submit" busy={busy}>
        {send}
      </Button>
    </footer>
  );
}
