import { startTransition, Suspense, useEffect, useState, type ReactNode } from "react";
import { late, loaded } from "../../platform/late.ts";
import { afterPaint } from "../useAfterPaint.ts";

export interface MenuEntry {
  id: string;
  text: string;
  icon?: string;
  /** Drawn where the icon would stand. */
  mark?: ReactNode;
  aside?: string;
  /** Why it cannot be done now; said under it, and it does nothing. */
  why?: string;
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

const openMenu = async () => (await import("./OpenMenu.tsx")).OpenMenu;
const OpenMenu = late(openMenu);

/** By what the button was pressed before its menu was ever open. */
export type FirstPress = "key" | "pointer" | null;

/**
 * A button that opens a menu. Until it is first used it is a button and nothing else: every thread has six of them, and what makes them open cost
 * as much as the thread (UI-3). The menu's 50 kB come after the first picture.
 */
export function Menu(props: MenuProps) {
  const { label, className, saysItself, children, open, onOpen } = props;
  const [used, setUsed] = useState(false);
  const [first, setFirst] = useState<FirstPress>(null);
  useEffect(comesSoon, []);
  if (open && !used) setUsed(true);
  const press = (by: FirstPress) => startTransition(() => (setFirst(by), setUsed(true), onOpen?.(true)));
  const still = (
    <button
      type="button"
      className={className}
      aria-haspopup="menu"
      aria-expanded="false"
      onClick={({ detail }) => press(detail === 0 ? "key" : "pointer")}
      onKeyDown={(event) => (/^Arrow(Up|Down)$/.test(event.key) ? (event.preventDefault(), press("key")) : undefined)}
      {...(saysItself ? {} : { "aria-label": label })}
    >
      {children}
    </button>
  );
  if (!used) return still;
  return (
    <Suspense fallback={still}>
      <OpenMenu {...props} first={first} />
    </Suspense>
  );
}

let coming: Promise<unknown> | undefined;

/** Reads it ahead; what could not be had is asked for again when a menu is opened. */
function comesSoon() {
  if (!coming) return afterPaint(() => void (coming ??= loaded(openMenu).catch(() => (coming = undefined))));
}
