import { Menu as AriaMenu } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { useRef, type KeyboardEvent } from "react";
import type { MenuEntry } from "./Menu.tsx";
import { menuItems } from "./OpenMenu.tsx";

interface Props {
  label: string;
  entries: MenuEntry[];
  /** What it is about; it opens below it and gives the focus back to what had it. */
  of: Element;
  onPick: (id: string) => void;
  onClose: () => void;
}

/** The menu of a thing itself, by the second mouse button or by `asksForMenu`. */
export function ContextMenu({ label, entries, of, onPick, onClose }: Props) {
  const place = useRef(of);
  return (
    <Popover
      aria-label={label}
      className="menu-pop"
      placement="bottom start"
      offset={2}
      triggerRef={place}
      isOpen
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <AriaMenu className="menu" aria-label={label} autoFocus="first" onAction={(key) => onPick(String(key))} onClose={onClose}>
        {menuItems(entries)}
      </AriaMenu>
    </Popover>
  );
}

/** The key for it: the menu key, or Shift F10. */
export const asksForMenu = ({ key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">) =>
  key === "ContextMenu" || (key === "F10" && shiftKey);
