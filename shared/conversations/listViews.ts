/** The built-in views. `waiting` is what waits for me: assigned to me, and the contact wrote last. */
export const builtInViews = ["mine", "waiting", "mentioned", "snoozed", "department", "unassigned", "breaching", "all"] as const;
export type BuiltInView = (typeof builtInViews)[number];

/** `priority`: urgent first, of one priority the oldest first. `oldest` and `newest` go by the last activity, the others by the opening. */
export const listOrders = ["hurtsFirst", "newest", "oldest", "priority", "created", "createdFirst"] as const;
export type ListOrder = (typeof listOrders)[number];

/** What a row of a list can show beside its contact and subject. */
export const listColumns = ["snippet", "priority", "departs", "tags", "assignee", "department", "number"] as const;
export type ListColumn = (typeof listColumns)[number];
export const usualColumns: readonly ListColumn[] = ["snippet", "priority", "departs", "number"];

/** Orders each view is kept in; the first stands for one it is not kept in. What breaches next has no other: it is an order itself. */
export function ordersOf(view: BuiltInView): readonly ListOrder[] {
  if (view === "breaching") return ["hurtsFirst"];
  if (view === "waiting") return ["hurtsFirst", "newest", "oldest"];
  return view === "mentioned" ? ["newest", "oldest"] : listOrders;
}

/** The order a view is shown in when another is asked for that it is not kept in. */
export const orderIn = (view: BuiltInView, asked: ListOrder): ListOrder =>
  ordersOf(view).includes(asked) ? asked : (ordersOf(view)[0] ?? "newest");

/** True for the views in which active and done ones are told apart; the others are about what is still to be done, or about everything. */
export const hasStates = (view: BuiltInView) => view === "mine" || view === "department" || view === "unassigned" || view === "all";
