import { Button as Trigger } from "react-aria-components/Button";
import { Header } from "react-aria-components/Header";
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { useEffect, useRef, useState } from "react";
import { Icon } from "../Icon.tsx";
import type { FirstPress, MenuEntry, MenuProps } from "./Menu.tsx";

interface Props extends MenuProps {
  /** The press that brought it: it opens once its button has the focus, which comes back there. */
  first: FirstPress;
}

/** The menu itself: arrows, letters and Esc work, focus returns to the button. */
export function OpenMenu({ label, className, entries, onPick, children, saysItself, open, onOpen, first }: Props) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [own, setOwn] = useState(false);
  const [here, setHere] = useState(first === null);
  useEffect(() => {
    if (first === null) return;
    trigger.current?.focus();
    setHere(true);
    setOwn(true);
  }, []);
  const [byKey, setByKey] = useState(first === "key");
  const change = (next: boolean) => (setOwn(next), setByKey(false), onOpen?.(next));
  return (
    <MenuTrigger isOpen={here && (open ?? own)} onOpenChange={change}>
      <Trigger ref={trigger} className={className} {...(saysItself ? {} : { "aria-label": label })}>
        {children}
      </Trigger>
      <Popover placement="bottom end" offset={4} className="menu-pop">
        <AriaMenu
          className="menu"
          aria-label={label}
          {...(byKey ? { autoFocus: "first" as const } : {})}
          onAction={(key) => onPick(String(key))}
        >
          {menuItems(entries)}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** Entries as the menu shows them, under their headings. */
export const menuItems = (entries: MenuEntry[]) =>
  groupsOf(entries).map(([group, members]) =>
    group ? (
      <MenuSection key={group}>
        <Header className="mh">{group}</Header>
        {members.map(itemOf)}
      </MenuSection>
    ) : (
      members.map(itemOf)
    ),
  );

const itemOf = ({ id, text, icon, mark, aside, why, chosen }: MenuEntry) => (
  <MenuItem key={id} id={id} textValue={text} className="mi" isDisabled={why !== undefined}>
    {icon && <Icon name={icon} />}
    {mark}
    {why === undefined ? (
      <span className="ell">{text}</span>
    ) : (
      <span className="two">
        {text}
        <small>{why}</small>
      </span>
    )}
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
