import { useQuery } from "@tanstack/react-query";
import { Outlet, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ListScope } from "../../shared/conversations/applyRowToList.ts";
import { ListPane } from "../features/list/ListPane.tsx";
import { useNames } from "../platform/people.ts";
import { countsQuery } from "../platform/queries.ts";
import { scopeOf, type ConsoleSearch } from "./consoleSearch.ts";

/** The list beside whatever is open. */
export function ConsoleScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as ConsoleSearch;
  const { id } = useParams({ strict: false }) as { id?: string };
  const { data: counts } = useQuery(countsQuery);
  const { department } = useNames();
  const scope = scopeOf(search);
  const title = scope.view === "department" && scope.departmentId ? department(scope.departmentId) : t(`console.view.${scope.view}`);
  const count = scope.view === "department" ? counts?.departments[scope.departmentId ?? ""] : counts?.[scope.view];
  const look = (by: Partial<ListScope>) => void navigate({ to: ".", search: (now: ConsoleSearch) => ({ ...now, ...by }) });
  return (
    <>
      <ListPane
        title={title}
        scope={scope}
        count={count}
        selected={id}
        onScope={look}
        onOpen={(next) => void navigate({ to: "/conversations/$id", params: { id: next }, search: true })}
        onShowAll={() => void navigate({ to: "/conversations", search: { view: "all" } })}
      />
      <Outlet />
    </>
  );
}
