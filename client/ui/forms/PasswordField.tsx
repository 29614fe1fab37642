import { useId, useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Icon } from "../Icon.tsx";
import { Below, faultProps } from "./Field.tsx";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  fault?: string | null;
  /** A password that is being chosen shows how strong it is. */
  choosing?: boolean;
  autoFocus?: boolean;
}

const atLeast = 12;

/** A password with "show"; while it is chosen its length and a hint stand below. */
export function PasswordField({ label, value, onChange, fault, choosing, autoFocus }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [shown, setShown] = useState(false);
  const hint = choosing && <Strength value={value} />;
  return (
    <div className="field wide">
      <label htmlFor={id}>{label}</label>
      <div className="wrapi">
        <input
          className="input"
          id={id}
          type={shown ? "text" : "password"}
          value={value}
          autoFocus={autoFocus}
          autoComplete={choosing ? "new-password" : "current-password"}
          onChange={(event) => onChange(event.target.value)}
          {...faultProps(id, fault, hint)}
        />
        <button type="button" aria-label={t(shown ? "ui.password.hide" : "ui.password.show")} onClick={() => setShown(!shown)}>
          <Icon name="eye" />
        </button>
      </div>
      <Below id={id} fault={fault} hint={hint} />
    </div>
  );
}

function Strength({ value }: { value: string }) {
  const { t } = useTranslation();
  const long = value.length >= atLeast;
  const on = value.length === 0 ? 0 : Math.min(long ? 4 : 2, Math.max(1, Math.floor(value.length / 5)));
  const text = long
    ? t(on >= 4 ? "ui.password.strong" : "ui.password.fair")
    : t("ui.password.short", { length: value.length, minimum: atLeast });
  return (
    <span className="strength">
      {[0, 1, 2, 3].map((bar) => (
        <i key={bar} className={bar < on ? (long ? "on" : "on lo") : ""} />
      ))}
      <span>{text}</span>
    </span>
  );
}
