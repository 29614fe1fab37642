import { useQuery } from "@tanstack/react-query";
import { Link, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { incidentsQuery } from "../../platform/work/incidents.ts";
import { transfersQuery } from "../../platform/live/transferLists.ts";
import { useNames } from "../../platform/people.ts";
import { countsQuery, useCan, useMe } from "../../platform/queries.ts";
import { taskCountsQuery } from "../../platform/work/tasks.ts";
import { Icon } from "../../ui/Icon.tsx";
import { RailAreas } from "./RailAreas.tsx";
import { RailView } from "./RailView.tsx";
import { SavedViews } from "./SavedViews.tsx";

/** Views, departments, and at its foot the areas of the desk. */
export function Rail() {
  const { t } = useTranslation();
  const me = useMe();
  const { data: counts } = useQuery(countsQuery);
  const { departments, department } = useNames();
  const readsAll = useCan("conversation.readAll");
  const writes = useCan("conversation.note");
  const queues = useCan("queue.read");
  const transfers = useCan("transfer.read");
  const oversees = useCan("operations.read");
  const shown = departments.filter(({ id }) => readsAll || me.departmentIds.includes(id));
  return (
    <nav className="rail" aria-label={t("console.rail.label")}>
      <div className="scroll">
        <section>
          <h2>{t("console.rail.work")}</h2>
          <RailView icon="inbox" text={t("console.view.mine")} search={{ view: "mine" }} count={counts?.mine} />
          <RailView icon="reply" text={t("console.view.waiting")} search={{ view: "waiting" }} count={counts?.waiting} />
          <RailView icon="at" text={t("console.view.mentioned")} search={{ view: "mentioned" }} count={counts?.mentioned} />
          <RailView icon="zzz" text={t("console.view.snoozed")} search={{ view: "snoozed" }} count={counts?.snoozed} />
          <RailView icon="user" text={t("console.view.unassigned")} search={{ view: "unassigned" }} count={counts?.unassigned} />
          <RailView icon="clock" text={t("console.view.breaching")} search={{ view: "breaching" }} count={counts?.breaching} />
          <RailView icon="chat" text={t("console.view.all")} search={{ view: "all" }} count={counts?.all} />
          {writes && <Tasks />}
          {queues && <Queues />}
          {transfers && <Offers />}
          {oversees && <AtRisk />}
          <Incidents />
        </section>
        <SavedViews />
        <section>
          <h2>{t("console.rail.departments")}</h2>
          {shown.map(({ id, icon }) => (
            <RailView key={id} icon={icon} text={department(id)} search={{ view: "department", d: id }} count={counts?.departments[id]} />
          ))}
        </section>
      </div>
      <RailAreas />
    </nav>
  );
}

/** Tasks and answers kept for later, with how many tasks are open; late ones stand out. */
function Tasks() {
  const { t } = useTranslation();
  const current = useRouterState({ select: ({ location }) => location.pathname.startsWith("/tasks") });
  const { data } = useQuery(taskCountsQuery);
  const text = t("task.page");
  return (
    <Link to="/tasks" className="nav" title={text} activeProps={{}} {...(current ? { "aria-current": "page" as const } : {})}>
      <Icon name="check" />
      <span className="ell">{text}</span>
      {data && data.late > 0 && <span className="hot">{data.late}</span>}
      {data && data.open > 0 && <span className="count">{data.open >= 100 ? "100+" : data.open}</span>}
    </Link>
  );
}

function Queues() {
  const { t } = useTranslation();
  const current = useRouterState({ select: ({ location }) => /^\/(queues|routing)/.test(location.pathname) });
  const text = t("console.view.queues");
  return (
    <Link to="/queues" className="nav" title={text} activeProps={{}} {...(current ? { "aria-current": "page" as const } : {})}>
      <Icon name="route" />
      <span className="ell">{text}</span>
    </Link>
  );
}

/** Events behind many conversations, with how many last. */
function Incidents() {
  const { t } = useTranslation();
  const current = useRouterState({ select: ({ location }) => location.pathname.startsWith("/incidents") });
  const { data } = useQuery(incidentsQuery());
  const text = t("incident.title");
  return (
    <Link to="/incidents" className="nav" title={text} activeProps={{}} {...(current ? { "aria-current": "page" as const } : {})}>
      <Icon name="flag" />
      <span className="ell">{text}</span>
      {data && data.items.length > 0 && <span className="count">{data.items.length}</span>}
    </Link>
  );
}

/** What breaches next: for those who look after others' work. */
function AtRisk() {
  const { t } = useTranslation();
  const current = useRouterState({ select: ({ location }) => location.pathname.startsWith("/at-risk") });
  const text = t("risk.title");
  return (
    <Link to="/at-risk" className="nav" title={text} activeProps={{}} {...(current ? { "aria-current": "page" as const } : {})}>
      <Icon name="alert" />
      <span className="ell">{text}</span>
    </Link>
  );
}

/** Offers to my departments, with how many wait. */
function Offers() {
  const { t } = useTranslation();
  const current = useRouterState({ select: ({ location }) => location.pathname.startsWith("/transfers") });
  const { data } = useQuery(transfersQuery({ box: "received" }));
  const count = data?.items.length ?? 0;
  const text = t("transfer.inbox.title");
  return (
    <Link to="/transfers" className="nav" title={text} activeProps={{}} {...(current ? { "aria-current": "page" as const } : {})}>
      <Icon name="transfer" />
      <span className="ell">{text}</span>
      {count > 0 && <span className="count">{data?.next ? `${count}+` : count}</span>}
    </Link>
  );
}
