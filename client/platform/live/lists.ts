import type { InfiniteData, QueryKey } from "@tanstack/react-query";
import type { Me } from "../../../shared/auth/agent.schema.ts";
import { applyRowToList, belongsToList, shownOrder, type ListScope } from "../../../shared/conversations/applyRowToList.ts";
import { followRow } from "../../../shared/views/followView.ts";
import type { Place } from "../../../shared/views/placeOf.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import type { ViewId } from "../../../shared/contract/ids.ts";
import { api } from "../api.ts";
import { followTab, letGo } from "../work/openTabs.ts";
import { meQuery, queries } from "../queries.ts";

export { readViewsAgain } from "./savedViews.ts";

interface Page {
  items: ConversationRow[];
  next: string | null;
}
export type Pages = InfiniteData<Page, string | undefined>;

/** A list as the screens ask for it, page by page. */
export const listQuery = (scope: ListScope) => ({
  queryKey: ["list", scope] as const,
  queryFn: ({ pageParam }: { pageParam: string | undefined }) => {
    const { departmentId, savedId, ...rest } = scope;
    const page = { limit: 50, ...(pageParam ? { after: pageParam } : {}) };
    if (savedId) return api.views.conversations({ id: savedId as ViewId, order: scope.order, ...page });
    const within = departmentId ? { departmentId: departmentId as ConversationRow["ownerDepartmentId"] } : {};
    return api.conversations.list({ ...rest, ...within, ...page });
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: Page) => next ?? undefined,
});

/** The rows of all pages, each conversation once. */
export const rowsOf = (pages: Pages) => [...new Map(pages.pages.flatMap(({ items }) => items).map((row) => [row.id, row])).values()];

/** A row some list has shown. */
export function knownRow(id: string): ConversationRow | undefined {
  for (const [, pages] of queries.getQueriesData<Pages>({ queryKey: ["list"] })) {
    const row = pages && rowsOf(pages).find((one) => one.id === id);
    if (row) return row;
  }
  return undefined;
}

/** A conversation changed: every list that is held shows it as the server would list it now (SYNC-2). */
export function applyToLists(row: ConversationRow) {
  remember(row);
  followTab(row);
  for (const [key] of queries.getQueriesData<Pages>({ queryKey: ["list"] })) applyTo(key, row);
}

function applyTo(key: QueryKey, row: ConversationRow, place?: Pick<Place, "in" | "out">) {
  const me = queries.getQueryData<Me>(meQuery.queryKey);
  const pages = queries.getQueryData<Pages>(key);
  if (!me || !pages) return;
  const viewer = { id: me.id, departmentIds: me.departmentIds, readsAll: me.abilities.includes("conversation.readAll") };
  const scope = key[1] as ListScope;
  const order = shownOrder(scope);
  const { savedId: viewId } = scope;
  const applied = viewId
    ? (rows: ConversationRow[], complete: boolean) => followRow(rows, row, place, { viewId, order, me: me.id, complete })
    : (rows: ConversationRow[], complete: boolean) => applyRowToList(rows, row, belongsToList(row, scope, viewer), { order, complete });
  queries.setQueryData<Pages>(key, withRows(pages, applied));
}

/** A conversation entered saved views or left some; the newest row that was heard of it is the one that is shown. */
export function applyPlace(row: ConversationRow, place: Pick<Place, "in" | "out">) {
  const known = heard.get(row.id)?.row;
  const newest = known && known.revision > row.revision ? known : row;
  remember(newest, place);
  for (const [key] of queries.getQueriesData<Pages>({ queryKey: ["list"] })) if ((key[1] as ListScope).savedId) applyTo(key, newest, place);
}

// A list that was being read while its signal came holds what was before it: what was heard lately is applied to each fresh answer.
const heard = new Map<string, Heard>();
interface Heard {
  row: ConversationRow;
  place: Pick<Place, "in" | "out"> | undefined;
  at: number;
}
const heardMs = 30_000;
let following: (() => void) | undefined;

/** After a gap what was heard before it is worth nothing. */
export const forgetHeard = () => heard.clear();

function remember(row: ConversationRow, place = heard.get(row.id)?.place) {
  const now = performance.now();
  for (const [id, { at }] of heard) if (now - at > heardMs) heard.delete(id);
  heard.set(row.id, { row, place, at: now });
  following ??= queries.getQueryCache().subscribe((event) => {
    if (event.type !== "updated" || event.action.type !== "success" || event.action.manual || event.query.queryKey[0] !== "list") return;
    for (const one of heard.values()) applyTo(event.query.queryKey, one.row, one.place);
  });
}

/** A conversation the person may not read any more leaves every list. */
export function removeFromLists(id: string) {
  heard.delete(id);
  letGo(id);
  for (const [key, pages] of queries.getQueriesData<Pages>({ queryKey: ["list"] })) {
    if (!pages) continue;
    const left = pages.pages.map((page) => ({ ...page, items: page.items.filter((row) => row.id !== id) }));
    queries.setQueryData<Pages>(key, { ...pages, pages: left });
  }
}

/** All rows move into the first page: the cursors of the others still lead on. */
function withRows(pages: Pages, applied: (rows: ConversationRow[], complete: boolean) => ConversationRow[]): Pages {
  const rows = rowsOf(pages);
  const after = applied(rows, pages.pages.at(-1)?.next === null);
  if (after === rows) return pages;
  return { ...pages, pages: pages.pages.map((page, index) => ({ ...page, items: index === 0 ? after : [] })) };
}
