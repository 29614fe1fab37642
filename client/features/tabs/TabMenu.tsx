import { useTranslation } from "../../platform/text/useTranslation.ts";
import { changeDesk, useDesk } from "../../platform/work/openTabs.ts";
import { keepOnly, type Tab } from "../../platform/work/tabRules.ts";
import { ContextMenu } from "../../ui/floating/ContextMenu.tsx";
import type { MenuEntry } from "../../ui/floating/Menu.tsx";
import { toast } from "../../ui/floating/toasts.ts";

interface Props {
  tab: Tab;
  at: HTMLElement;
  current: string | undefined;
  beside: string | null;
  twoFit: boolean;
  /** No other is kept open. */
  alone: boolean;
  onClose: (id: string) => void;
  onOpen: (id: string) => void;
  onLeave: () => void;
}

/** What can be done to one tab: put it beside the open conversation, close it, close all others. */
export function TabMenu({ tab: { id, number, name }, at, current, beside, twoFit, alone, onOpen, onClose, onLeave }: Props) {
  const { t } = useTranslation();
  const mayStand = current !== undefined && id !== current && id !== beside;
  const entries: MenuEntry[] = [
    ...(mayStand ? [{ id: "beside", text: t("tabs.beside"), icon: "copy", ...(twoFit ? {} : { why: t("tabs.narrow") }) }] : []),
    { id: "close", text: t("ui.close"), icon: "x", ...(id === current ? { aside: "Q" } : {}) },
    ...(alone ? [] : [{ id: "others", text: t("tabs.closeOthers"), icon: "x" }]),
  ];
  const acts: Record<string, () => void> = {
    beside: () => changeDesk((desk) => ({ ...desk, beside: id })),
    close: () => onClose(id),
    others: () => {
      const before = useDesk.getState();
      changeDesk((desk) => keepOnly(desk, id));
      if (id !== current) onOpen(id);
      toast(t("tabs.othersClosed", { count: before.tabs.length - 1 }), { text: t("ui.undo"), run: () => changeDesk(() => before) });
    },
  };
  return <ContextMenu label={`${number} ${name}`} of={at} entries={entries} onPick={(pick) => acts[pick]?.()} onClose={onLeave} />;
}
