import type { ButtonHTMLAttributes, ReactNode } from "react";

interface Look {
  look?: "primary" | "plain" | "quiet" | "danger";
  small?: boolean;
  /** Only an icon inside: the label is read out and shown as a tooltip. */
  icon?: boolean;
  label?: string;
  /** Busy keeps width and focus and takes no press. */
  busy?: boolean;
  children: ReactNode;
}

/** A button in one of the four looks; one primary per area. */
export function Button({
  look = "plain",
  small,
  icon,
  label,
  busy,
  className,
  onClick,
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  const labelled = label ? { "aria-label": label, title: label } : {};
  return (
    <button
      type="button"
      {...rest}
      {...labelled}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={buttonClass(look, small, icon, className)}
    />
  );
}

/** The classes of a button, for what only looks like one. */
export const buttonClass = (look: NonNullable<Look["look"]> = "plain", small = false, icon = false, more = "") =>
  ["btn", look === "plain" ? "" : look, small ? "sm" : "", icon ? "icon" : "", more].filter(Boolean).join(" ");
