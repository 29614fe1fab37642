import { usualColumns, type ListColumn, type ListOrder } from "../../../shared/conversations/listViews.ts";
import { api } from "../api.ts";
import { meQuery, queries, useMe } from "../queries.ts";

/** What this person's lists show, and the order chosen for each; both follow to the next device (UI-5). */
export function useListChoices() {
  const { list } = useMe().preferences;
  const columns = list?.columns ?? [...usualColumns];
  const orders = list?.orders ?? {};
  const keep = async (change: { columns?: ListColumn[]; orders?: Record<string, ListOrder> }) => {
    const preferences = await api.auth.changePreferences({ list: { columns, orders, ...change } });
    queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, preferences });
  };
  return {
    columns,
    orders,
    toggle: (column: ListColumn) =>
      keep({ columns: columns.includes(column) ? columns.filter((one) => one !== column) : [...columns, column] }),
    setOrder: (key: string, order: ListOrder) => keep({ orders: { ...orders, [key]: order } }),
  };
}
