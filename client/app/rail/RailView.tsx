import { Link, useRouterState } from "@tanstack/react-router";
import { drawnAs } from "../../../shared/departments/departmentIcons.ts";
import type { ConsoleSearch } from "../../screens/consoleSearch.ts";
import { Icon } from "../../ui/Icon.tsx";

/** A list in the rail, with how many are in it. */
export function RailView({ icon, text, search, count }: { icon: string; text: string; search: ConsoleSearch; count: number | undefined }) {
  // The answer alone is followed: twenty lists in the rail are not drawn again with every conversation that is opened.
  const current = useRouterState({
    select: ({ location }) => location.pathname.startsWith("/conversations") && shows(location.search, search),
  });
  return (
    <Link
      to="/conversations"
      search={search}
      className="nav"
      title={text}
      {...(current ? { "aria-current": "page" as const } : {})}
      activeProps={{}}
    >
      <Icon name={drawnAs(icon)} />
      <span className="ell">{text}</span>
      {count ? <span className="count">{count >= 1000 ? "1000+" : count}</span> : null}
    </Link>
  );
}

const shows = (here: ConsoleSearch, list: ConsoleSearch) =>
  here.saved === list.saved && (list.saved !== undefined || ((here.view ?? "mine") === list.view && here.d === list.d));
