import type { ListScope } from "../../shared/conversations/applyRowToList.ts";

/** What stands behind the `?` of the console: which list, which department (`d`), which order. What does not fit is left out. */
export interface ConsoleSearch {
  view?: ListScope["view"];
  d?: string;
  order?: ListScope["order"];
  state?: ListScope["state"];
}

const views = ["mine", "unassigned", "all", "department"];

export function readConsoleSearch({ view, d, order, state }: Record<string, unknown>): ConsoleSearch {
  return {
    ...(views.includes(String(view)) ? { view: view as ListScope["view"] } : {}),
    ...(typeof d === "string" ? { d } : {}),
    ...(order === "newest" || order === "hurtsFirst" ? { order } : {}),
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
