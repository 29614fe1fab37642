import { create } from "zustand";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { dropTab, emptyDesk, keepTab, readDesk, tabOf, type Desk } from "./tabRules.ts";

/** The conversations this person keeps open on this device; they survive a reload. */
export const useDesk = create<Desk>(() => emptyDesk);

let place: string | null = null;

/** Takes up what this person kept open here. */
export function startTabs(personId: string) {
  const own = `waydesk.tabs.${personId}`;
  if (place === own) return;
  place = own;
  useDesk.setState(readDesk(localStorage.getItem(own)), true);
}

export function changeDesk(by: (desk: Desk) => Desk) {
  useDesk.setState(by(useDesk.getState()), true);
  if (place) localStorage.setItem(place, JSON.stringify(useDesk.getState()));
}

export const keepOpen = (row: ConversationRow) => changeDesk((desk) => keepTab(desk, tabOf(row)));
export function letGo(id: string) {
  const { tabs, beside } = useDesk.getState();
  if (beside === id || tabs.some((tab) => tab.id === id)) changeDesk((desk) => dropTab(desk, id));
}

/** A conversation changed: its tab says so. */
export function followTab(row: ConversationRow) {
  const tab = useDesk.getState().tabs.find(({ id }) => id === row.id);
  if (tab && row.seq >= tab.seq) keepOpen(row);
}
