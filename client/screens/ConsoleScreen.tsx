import { useQuery } from "@tanstack/react-query";
import { Outlet, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Suspense, useMemo, useState } from "react";
import { useTranslation } from "../platform/text/useTranslation.ts";
import { late } from "../platform/late.ts";
import type { ListScope } from "../../shared/conversations/applyRowToList.ts";
import { ListPane } from "../features/list/ListPane.tsx";
import { useListChoices } from "../platform/work/listChoices.ts";
import { viewCountsQuery, viewsQuery } from "../platform/live/savedViews.ts";
import { ownName, useNames } from "../platform/people.ts";
import { countsQuery } from "../platform/queries.ts";
import { useSteady } from "../ui/useSteady.ts";
import { listKey, scopeOf, type ConsoleSearch } from "./consoleSearch.ts";
import { OpenedHere, useOpenAhead } from "./useOpenAhead.ts";

const ViewDialog = late(async () => (await import("../features/views/ViewDialog.tsx")).ViewDialog);

/** The list beside whatever is open. */
export function ConsoleScreen() {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as ConsoleSearch;
  const { id: current } = useParams({ strict: false }) as { id?: string };
  const { id, open } = useOpenAhead(current);
  const opened = useMemo(() => ({ id, open }), [id, open]);
  const { orders, setOrder } = useListChoices();
  const [editing, setEditing] = useState(false);
  // The same object for the same list: nothing of the list is drawn again when another conversation is opened.
  const wanted = JSON.stringify(scopeOf(search, orders));
  const scope = useMemo(() => JSON.parse(wanted) as ListScope, [wanted]);
  const { title, count, saved } = useListTitle(scope);
  const edit = useSteady(() => setEditing(true));
  const look = useSteady(({ order, state }: Partial<ListScope>) => {
    if (order) void setOrder(listKey(search), order);
    const kept = (now: ConsoleSearch): ConsoleSearch => ({ ...now, ...(state ? { state } : {}), ...(order ? { order } : {}) });
    void navigate({ to: ".", search: kept });
  });
  return (
    <>
      <ListPane
        title={title}
        scope={scope}
        count={count}
        selected={id}
        building={saved?.building ?? null}
        onScope={look}
        onEdit={saved?.mayChange ? edit : undefined}
        onOpen={open}
        onShowAll={() => void navigate({ to: "/conversations", search: { view: "all" } })}
      />
      <OpenedHere value={opened}>
        <Outlet />
      </OpenedHere>
      {editing && saved && (
        <Suspense fallback={null}>
          <ViewDialog
            view={saved}
            onClose={() => setEditing(false)}
            onRemoved={() => void navigate({ to: "/conversations", search: {} })}
          />
        </Suspense>
      )}
    </>
  );
}

/** What the list is called and how many are in it. */
function useListTitle({ view, departmentId, savedId }: ListScope) {
  const { t } = useTranslation();
  const { data: counts } = useQuery(countsQuery);
  const { data: views } = useQuery(viewsQuery);
  const { data: viewCounts } = useQuery(viewCountsQuery);
  const { department } = useNames();
  const saved = savedId ? views?.find((one) => one.id === savedId) : undefined;
  if (savedId) return { title: saved ? ownName(saved) : t("views.saved"), count: viewCounts?.[savedId], saved };
  if (view === "department" && departmentId) return { title: department(departmentId), count: counts?.departments[departmentId], saved };
  return { title: t(`console.view.${view}`), count: view === "department" ? undefined : counts?.[view], saved };
}
