import { useEffect, useRef, useState } from "react";
import { useUnread } from "../../platform/live/readMarks.ts";
import { langOf } from "../../platform/text/names.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { useDesk } from "../../platform/work/openTabs.ts";
import type { Tab } from "../../platform/work/tabRules.ts";
import { Menu } from "../../ui/floating/Menu.tsx";
import { asksForMenu } from "../../ui/floating/ContextMenu.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { freshenTabs } from "./freshenTabs.ts";
import { TabMenu } from "./TabMenu.tsx";
import "./tabs.css";

interface Props {
  current: string | undefined;
  twoFit: boolean;
  onOpen: (id: string) => void;
  onClose: (id: string) => void;
}

/** The tabs in their order; on a phone one button with all of them. Middle click closes one, the second button or Shift F10 shows what else. */
export function TabBar({ current, twoFit, onOpen, onClose }: Props) {
  const { t } = useTranslation();
  const { tabs, beside } = useDesk();
  useEffect(() => void freshenTabs(), []);
  const [menu, setMenu] = useState<{ tab: Tab; at: HTMLElement } | null>(null);
  const bar = useRef<HTMLElement>(null);
  // The tab whose menu closed it took the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) bar.current?.querySelector<HTMLElement>("[data-current=true] .tabb")?.focus();
  }, [tabs.length]);
  const shown = tabs.find(({ id }) => id === current);
  const label = t("tabs.label", { count: tabs.length });
  return (
    <nav className="tabbar" aria-label={label} ref={bar}>
      <ul>
        {tabs.map((tab, at) => (
          <TabItem
            key={tab.id}
            {...{ tab, at, onOpen, onClose }}
            current={tab.id === current}
            beside={tab.id === beside}
            onMenu={(place) => setMenu({ tab, at: place })}
          />
        ))}
      </ul>
      {menu && (
        <TabMenu {...{ ...menu, current, twoFit, beside, onOpen, onClose }} alone={tabs.length === 1} onLeave={() => setMenu(null)} />
      )}
      <Menu
        label={label}
        className="btn sm all"
        saysItself
        entries={tabs.map(({ id, name, subject }) => ({ id, text: name, aside: subject.slice(0, 24), chosen: id === current }))}
        onPick={onOpen}
      >
        <Icon name="copy" size="s" />
        <span className="ell">{shown ? `${shown.name} · ${label}` : label}</span>
        <Icon name="down" size="xs" />
      </Menu>
    </nav>
  );
}

interface ItemProps extends Pick<Props, "onOpen" | "onClose"> {
  tab: Tab;
  at: number;
  current: boolean;
  beside: boolean;
  onMenu: (at: HTMLElement) => void;
}

function TabItem({ tab, at, current, beside, onOpen, onClose, onMenu }: ItemProps) {
  const { t } = useTranslation();
  const { id, number, subject, name } = tab;
  const unread = useUnread(tab) && !current;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [current]);
  return (
    <li
      ref={item}
      data-current={current}
      data-beside={beside}
      onContextMenu={(event) => (event.preventDefault(), onMenu(event.currentTarget))}
      onKeyDown={(event) => (asksForMenu(event) ? (event.preventDefault(), onMenu(event.currentTarget)) : undefined)}
    >
      <button
        type="button"
        className="tabb"
        title={`${number} · ${subject}${at < 9 ? ` (${at + 1})` : ""}`}
        {...(current ? { "aria-current": "page" as const } : {})}
        onMouseDown={(event) => (event.button === 1 ? event.preventDefault() : undefined)}
        onAuxClick={(event) => (event.button === 1 ? onClose(id) : undefined)}
        onClick={() => onOpen(id)}
      >
        {unread && (
          <span className="undot">
            <span className="vh">{t("console.list.unread")}</span>
          </span>
        )}
        <b className="ell" lang={langOf(name)}>
          {name}
        </b>
        <span className="ell subj" lang={langOf(subject)}>
          {subject}
        </span>
      </button>
      <button
        type="button"
        className="closeb"
        aria-label={t("tabs.close", { name })}
        title={t("tabs.close", { name })}
        onClick={() => onClose(id)}
      >
        <Icon name="x" size="xs" />
      </button>
    </li>
  );
}
