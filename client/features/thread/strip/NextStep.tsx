import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { Icon } from "../../../ui/Icon.tsx";

/** What is to be done next, in words that are changed in place. */
export function NextStep({ value, may, onSave }: { value: string | null; may: boolean; onSave: (text: string | null) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  const save = () => {
    if (text !== null && text.trim() !== (value ?? "")) onSave(text.trim() || null);
    setText(null);
  };
  return (
    <div>
      <span className="arrow">
        <Icon name="arrow" />
      </span>
      <div className="w">
        <span className="dt">{t("console.nextStep")}</span>
        {text !== null ? (
          <input
            className="step-in"
            autoFocus
            aria-label={t("console.nextStep")}
            value={text}
            maxLength={200}
            onChange={(event) => setText(event.target.value)}
            onBlur={save}
            onKeyDown={({ key, nativeEvent }) =>
              key === "Enter" && !nativeEvent.isComposing ? save() : key === "Escape" ? setText(null) : undefined
            }
          />
        ) : may ? (
          <button type="button" className="dd ell stepb" title={value ?? ""} onClick={() => setText(value ?? "")}>
            {value ?? t("console.noNextStep")}
          </button>
        ) : (
          <span className="dd ell">{value ?? t("console.noNextStep")}</span>
        )}
      </div>
    </div>
  );
}
