import type { ListScope } from "../../shared/conversations/applyRowToList.ts";
import { builtInViews, listOrders } from "../../shared/conversations/listViews.ts";

/** What stands behind the `?` of the console: which list, which department (`d`), which order. What does not fit is left out. */
export interface ConsoleSearch {
  view?: ListScope["view"];
  d?: string;
  order?: ListScope["order"];
  state?: ListScope["state"];
}

export function readConsoleSearch({ view, d, order, state }: Record<string, unknown>): ConsoleSearch {
  return {
    ...(builtInViews.some((one) => one === view) ? { view: view as ListScope["view"] } : {}),
    ...(typeof d === "string" ? { d } : {}),
    ...(listOrders.some((one) => one === order) ? { order: order as ListScope["order"] } : {}),
    ...(state === "done" ? { state } : {}),
  };
}

/** The list the address asks for. */
export const scopeOf = ({ view = "mine", d, order = "hurtsFirst", state = "active" }: ConsoleSearch): ListScope => ({
  view,
  departmentId: d,
  order,
  state,
});
