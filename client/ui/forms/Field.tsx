import { useId, type InputHTMLAttributes, type ReactNode } from "react";
import { Icon } from "../Icon.tsx";

interface Texts {
  label: string;
  optional?: string;
  hint?: ReactNode;
  fault?: string | null | undefined;
}

/** A labelled text field; its fault stands below in words and is linked to it. */
export function Field({ label, optional, hint, fault, ...input }: Texts & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional && <span className="opt-l">{optional}</span>}
      </label>
      <input className="input" id={id} {...faultProps(id, fault, hint)} {...input} />
      <Below id={id} fault={fault} hint={hint} />
    </div>
  );
}

/** The attributes that link a control to what stands below it. */
export const faultProps = (id: string, fault: string | null | undefined, hint?: ReactNode) => ({
  ...(fault ? { "aria-invalid": true } : {}),
  ...((fault ?? hint) ? { "aria-describedby": `${id}-below` } : {}),
});

/** The line under a field: the fault, else the hint. */
export function Below({ id, fault, hint }: { id: string; fault?: string | null | undefined; hint?: ReactNode }) {
  if (fault)
    return (
      <p className="err" id={`${id}-below`} role="alert">
        <Icon name="alert" size="xs" />
        <span>{fault}</span>
      </p>
    );
  return hint ? (
    <div className="hint" id={`${id}-below`}>
      {hint}
    </div>
  ) : null;
}
