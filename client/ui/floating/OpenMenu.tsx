import { Button as Trigger } from "react-aria-components/Button";
import { Menu as AriaMenu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Icon } from "../Icon.tsx";
import type { MenuProps } from "./Menu.tsx";

/** The menu itself: arrows, letters and Esc work, focus returns to the button. */
export function OpenMenu({ label, className, entries, onPick, children, saysItself, open, onOpen, early }: MenuProps & { early: boolean }) {
  return (
    <MenuTrigger defaultOpen={early} {...(open === undefined ? {} : { isOpen: open })} {...(onOpen ? { onOpenChange: onOpen } : {})}>
      <Trigger className={className} {...(saysItself ? {} : { "aria-label": label })}>
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
