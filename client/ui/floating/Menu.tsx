import type { ReactNode } from "react";
import { Button as Trigger } from "react-aria-components/Button";
import { Menu as AriaMenu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Icon } from "../Icon.tsx";

export interface MenuEntry {
  id: string;
  text: string;
  icon?: string;
  aside?: string;
  chosen?: boolean;
  href?: string;
}

interface Props {
  label: string;
  className: string;
  entries: MenuEntry[];
  onPick: (id: string) => void;
  children: ReactNode;
  isDisabled?: boolean;
  open?: boolean;
  onOpen?: (open: boolean) => void;
}

/** A button that opens a menu; arrows, letters and Esc work, focus returns to the button. */
export function Menu({ label, className, entries, onPick, children, isDisabled, open, onOpen }: Props) {
  return (
    <MenuTrigger {...(open === undefined ? {} : { isOpen: open })} {...(onOpen ? { onOpenChange: onOpen } : {})}>
      <Trigger className={className} aria-label={label} isDisabled={isDisabled ?? false}>
        {children}
      </Trigger>
      <Popover placement="bottom end" offset={4} className="menu-pop">
        <AriaMenu className="menu" aria-label={label} onAction={(key) => onPick(String(key))}>
          {entries.map(({ id, text, icon, aside, chosen }) => (
            <MenuItem key={id} id={id} textValue={text} className="mi">
              {icon && <Icon name={icon} />}
              <span className="ell">{text}</span>
              {aside && <span className="r">{aside}</span>}
              {chosen && <Icon name="check" size="s" />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
