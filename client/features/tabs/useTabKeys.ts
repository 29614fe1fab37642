import { useEffect } from "react";
import { heldThread } from "../../platform/live/heldThreads.ts";
import { knownRow } from "../../platform/live/lists.ts";
import { useMe } from "../../platform/queries.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { changeDesk, keepOpen, letGo, startTabs, useDesk } from "../../platform/work/openTabs.ts";
import { afterClosing, besideOf, stepTab } from "../../platform/work/tabRules.ts";
import { toast } from "../../ui/floating/toasts.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";

/** What can be done to tabs, each by a key too: keep (O), close (Q), the next and the one before (. and ,), the first nine (1 to 9), beside (V). */
export function useTabKeys(current: string | undefined, twoFit: boolean, onOpen: (id: string) => void, onNothing: () => void) {
  const { t } = useTranslation();
  const me = useMe();
  useEffect(() => startTabs(me.id), [me.id]);
  const open = (id: string | null | undefined) => (id && id !== current ? onOpen(id) : undefined);
  const close = (id: string) => {
    const next = afterClosing(useDesk.getState(), id);
    letGo(id);
    if (id !== current) return;
    if (next) onOpen(next);
    else onNothing();
  };
  const keep = () => {
    const row = current ? (heldThread(current)?.row ?? knownRow(current)) : undefined;
    if (row) keepOpen(row);
  };
  const beside = () => {
    const desk = useDesk.getState();
    const other = desk.beside ? null : besideOf(desk, current);
    if (!desk.beside && !other) return void toast(t("tabs.noOther"));
    if (other && !twoFit) return void toast(t("tabs.narrow"));
    keep();
    changeDesk((now) => ({ ...now, beside: other }));
  };
  const nth = Object.fromEntries([...Array(9).keys()].map((at) => [`${at + 1}`, () => open(useDesk.getState().tabs[at]?.id)]));
  useShortcuts({
    ...nth,
    o: keep,
    q: () => (current ? close(current) : undefined),
    ".": () => open(stepTab(useDesk.getState(), current, 1)),
    ",": () => open(stepTab(useDesk.getState(), current, -1)),
    v: () => (current ? beside() : undefined),
  });
  return { close };
}
