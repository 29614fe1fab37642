import { useId, useRef } from "react";
import { Menu } from "../floating/Menu.tsx";
import { Icon } from "../Icon.tsx";
import { Below } from "./Field.tsx";

interface Props {
  label: string;
  language: "en" | "zh-CN";
  value: string;
  rows?: number;
  maxLength?: number;
  /** What can be put in as a value, and what the button that does it is called. */
  places: { name: string; label: string }[];
  placeLabel: string;
  disabled?: boolean;
  hint?: string;
  onChange: (value: string) => void;
}

/** A text of several lines into which values are put: chosen from a list, they stand where the caret was. */
export function PlacesField({ label, language, value, rows = 5, maxLength = 10_000, places, placeLabel, disabled, hint, onChange }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const put = (name: string) => {
    const at = area.current?.selectionStart ?? value.length;
    onChange(`${value.slice(0, at)}{{${name}}}${value.slice(at)}`);
    area.current?.focus();
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={area}
        id={id}
        className="input area"
        lang={language}
        rows={rows}
        maxLength={maxLength}
        value={value}
        disabled={disabled}
        onChange={({ target }) => onChange(target.value)}
      />
      {!disabled && (
        <Menu
          label={placeLabel}
          saysItself
          className="btn quiet sm"
          entries={places.map((one) => ({ id: one.name, text: one.label, aside: one.name }))}
          onPick={put}
        >
          <Icon name="plus" size="xs" />
          {placeLabel}
        </Menu>
      )}
      <Below id={id} hint={hint} />
    </div>
  );
}
