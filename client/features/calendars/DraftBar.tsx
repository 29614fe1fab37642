import { useTranslation } from "../../platform/text/useTranslation.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Below } from "../../ui/forms/Field.tsx";

interface Props {
  changed: boolean;
  next: number;
  fault: Error | null;
  busy: boolean;
  onSave: () => void;
  onDiscard: () => void;
}

/** Says that something is not saved yet and what saving will do; Discard goes back to what is in force. */
export function DraftBar({ changed, next, fault, busy, onSave, onDiscard }: Props) {
  const { t } = useTranslation();
  if (!changed && !fault) return null;
  return (
    <div className="cal-draft" role="status">
      <span>{t(next === 1 ? "calendars.newOne" : "calendars.notSaved")}</span>
      <span className="sp" />
      {changed && <Button onClick={onDiscard}>{t("calendars.discard")}</Button>}
      {changed && (
        <Button look="primary" busy={busy} onClick={onSave}>
          {t("calendars.saveAs", { version: next })}
        </Button>
      )}
      <Below id="cal-draft" fault={fault ? reasonText(fault) : null} />
    </div>
  );
}
