import type { ReactNode } from "react";
import { useTagLook } from "../../platform/work/tags.ts";
import "./tags.css";

/** A tag as conversations carry it, with its colour as a dot: never the colour alone. */
export function TagChip({ name, className = "", children }: { name: string; className?: string; children?: ReactNode }) {
  const { text, colour } = useTagLook();
  return (
    <span className={`chip line tagchip ${className}`}>
      <i className={`tagdot ${colour(name)}`} aria-hidden="true" />
      {text(name)}
      {children}
    </span>
  );
}
