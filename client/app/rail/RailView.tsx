import { Link, useRouterState } from "@tanstack/react-router";
import type { ConsoleSearch } from "../../screens/consoleSearch.ts";
import { Icon } from "../../ui/Icon.tsx";

/** A list in the rail, with how many are in it. */
export function RailView({ icon, text, search, count }: { icon: string; text: string; search: ConsoleSearch; count: number | undefined }) {
  const here = useRouterState({
    select: ({ location }) => (location.pathname.startsWith("/conversations") ? (location.search as ConsoleSearch) : null),
  });
  const current =
    here !== null && here.saved === search.saved && (search.saved ? true : (here.view ?? "mine") === search.view && here.d === search.d);
  return (
    <Link
      to="/conversations"
      search={search}
      className="nav"
      title={text}
      {...(current ? { "aria-current": "page" as const } : {})}
      activeProps={{}}
    >
      <Icon name={icon === "people" ? "users" : icon} />
      <span className="ell">{text}</span>
      {count ? <span className="count">{count >= 1000 ? "1000+" : count}</span> : null}
    </Link>
  );
}
