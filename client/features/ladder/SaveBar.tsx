import { reasonText } from "../../platform/reasonText.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Button } from "../../ui/Button.tsx";

interface Props {
  changed: boolean;
  busy: boolean;
  fault: Error | null;
  onDiscard: () => void;
}

/** Says that something is not saved yet; Discard goes back to what is in force. */
export function SaveBar({ changed, busy, fault, onDiscard }: Props) {
  const { t } = useTranslation();
  if (!changed && !fault) return null;
  return (
    <div className="ladder-acts" role="status">
      <span>{t("ladder.unsaved")}</span>
      <span className="sp" />
      <Button onClick={onDiscard}>{t("calendars.discard")}</Button>
      <Button look="primary" type="submit" busy={busy} disabled={!changed}>
        {t("ladder.save")}
      </Button>
      {fault && (
        <p className="err" role="alert">
          {reasonText(fault)}
        </p>
      )}
    </div>
  );
}
