import { useRef, type ClipboardEvent, type KeyboardEvent } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";

interface Props {
  value: string;
  onChange: (value: string) => void;
  onComplete: (value: string) => void;
}

const places = [0, 1, 2, 3, 4, 5];

/** Six digits, one field each; a paste fills them all and the sixth sends. */
export function CodeField({ value, onChange, onComplete }: Props) {
  const { t } = useTranslation();
  const group = useRef<HTMLDivElement>(null);
  const fill = (text: string) => {
    const digits = text.replace(/\D/g, "").slice(0, 6);
    onChange(digits);
    group.current?.querySelectorAll("input")[Math.min(5, digits.length)]?.focus();
    if (digits.length === 6) onComplete(digits);
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    fill(event.clipboardData.getData("text"));
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Backspace") return;
    event.preventDefault();
    fill(value.slice(0, -1));
  };
  return (
    <div className="code6" role="group" aria-label={t("start.second.digits")} ref={group} onPaste={paste}>
      {places.map((place) => (
        <input
          key={place}
          value={value.charAt(place)}
          aria-label={t("start.second.digit", { place: place + 1 })}
          inputMode="numeric"
          autoComplete={place === 0 ? "one-time-code" : "off"}
          autoFocus={place === 0}
          onKeyDown={key}
          onChange={(event) => fill(value.slice(0, place) + event.target.value.slice(-6))}
        />
      ))}
    </div>
  );
}
