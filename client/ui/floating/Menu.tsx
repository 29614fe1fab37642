import { late } from "../../platform/late.ts";
import { useAfterPaint } from "../useAfterPaint.ts";
import { Suspense, useState, type ReactNode } from "react";

export interface MenuEntry {
  id: string;
  text: string;
  icon?: string;
  /** Drawn where the icon would stand. */
  mark?: ReactNode;
  aside?: string;
  chosen?: boolean;
  /** The heading it stands under. */
  group?: string;
}

export interface MenuProps {
  label: string;
  className: string;
  entries: MenuEntry[];
  onPick: (id: string) => void;
  children: ReactNode;
  /** The button says enough by its own text; the label names the menu only. */
  saysItself?: boolean;
  open?: boolean;
  onOpen?: (open: boolean) => void;
}

// Menus are 50 KB (gzip) of the UI kit: they come right after the first picture, their buttons stand there from the start.
const OpenMenu = late(async () => (await import("./OpenMenu.tsx")).OpenMenu);

/** A button that opens a menu. */
export function Menu(props: MenuProps) {
  const { label, className, saysItself, children, onOpen } = props;
  const [early, setEarly] = useState(false);
  // Pressed before its menu has come: the press is kept, and the menu comes open.
  const press = () => (onOpen ? onOpen(true) : setEarly(true));
  const still = (
    <button type="button" className={className} aria-haspopup="menu" onClick={press} {...(saysItself ? {} : { "aria-label": label })}>
      {children}
    </button>
  );
  // Four menus are in the head of every thread: what makes them open comes a frame after the thread itself (UI-3).
  if (!useAfterPaint()) return still;
  return (
    <Suspense fallback={still}>
      <OpenMenu {...props} early={early} />
    </Suspense>
  );
}
