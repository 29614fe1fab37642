import type { ListScope } from "../../shared/conversations/applyRowToList.ts";
import { builtInViews, listOrders, type ListOrder } from "../../shared/conversations/listViews.ts";

/** What stands behind the `?` of the console: which list, which department (`d`), which order. What does not fit is left out. */
export interface ConsoleSearch {
  view?: ListScope["view"];
  d?: string;
  /** A saved view in place of a built-in one. */
  saved?: string;
  order?: ListScope["order"];
  state?: ListScope["state"];
}

export function readConsoleSearch({ view, d, saved, order, state }: Record<string, unknown>): ConsoleSearch {
  return {
    ...(builtInViews.some((one) => one === view) ? { view: view as ListScope["view"] } : {}),
    ...(typeof d === "string" ? { d } : {}),
    ...(typeof saved === "string" && /^[0-9a-f]{24}$/.test(saved) ? { saved } : {}),
    ...(listOrders.some((one) => one === order) ? { order: order as ListScope["order"] } : {}),
    ...(state === "done" ? { state } : {}),
  };
}

/** The list the address asks for; an order that is not in it is the one the person chose for this list last. */
export function scopeOf(
  { view = "mine", d, saved, order, state = "active" }: ConsoleSearch,
  orders: Record<string, ListOrder> = {},
): ListScope {
  const chosen = order ?? orders[listKey({ view, d, saved })] ?? (saved ? "newest" : "hurtsFirst");
  return { view, departmentId: d, savedId: saved, order: chosen, state };
}

/** What a person's order of a list is kept under. */
export const listKey = ({ view = "mine", d, saved }: Pick<ConsoleSearch, "view" | "d" | "saved">) => saved ?? d ?? view;
