import { Button as Trigger } from "react-aria-components/Button";
import { Header } from "react-aria-components/Header";
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Icon } from "../Icon.tsx";
import type { MenuEntry, MenuProps } from "./Menu.tsx";

/** The menu itself: arrows, letters and Esc work, focus returns to the button. */
export function OpenMenu({ label, className, entries, onPick, children, saysItself, open, onOpen, early }: MenuProps & { early: boolean }) {
  return (
    <MenuTrigger defaultOpen={early} {...(open === undefined ? {} : { isOpen: open })} {...(onOpen ? { onOpenChange: onOpen } : {})}>
      <Trigger className={className} {...(saysItself ? {} : { "aria-label": label })}>
        {children}
      </Trigger>
      <Popover placement="bottom end" offset={4} className="menu-pop">
        <AriaMenu className="menu" aria-label={label} onAction={(key) => onPick(String(key))}>
          {groupsOf(entries).map(([group, members]) =>
            group ? (
              <MenuSection key={group}>
                <Header className="mh">{group}</Header>
                {members.map(itemOf)}
              </MenuSection>
            ) : (
              members.map(itemOf)
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

const itemOf = ({ id, text, icon, mark, aside, chosen }: MenuEntry) => (
  <MenuItem key={id} id={id} textValue={text} className="mi">
    {icon && <Icon name={icon} />}
    {mark}
    <span className="ell">{text}</span>
    {aside && <span className="r">{aside}</span>}
    {chosen && <Icon name="check" size="s" />}
  </MenuItem>
);

/** Entries that follow one another under the same heading. */
function groupsOf(entries: MenuEntry[]): [string | undefined, MenuEntry[]][] {
  const groups: [string | undefined, MenuEntry[]][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last && last[0] === entry.group) last[1].push(entry);
    else groups.push([entry.group, [entry]]);
  }
  return groups;
}
