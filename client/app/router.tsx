import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";
import { isFault } from "../platform/api.ts";
import { meQuery, queries } from "../platform/queries.ts";
import { readIn } from "../platform/text/readerZone.ts";
import { ConsoleScreen } from "../screens/ConsoleScreen.tsx";
import { readConsoleSearch } from "../screens/consoleSearch.ts";
import { NothingOpenScreen } from "../screens/NothingOpenScreen.tsx";
import { ThreadScreen } from "../screens/ThreadScreen.tsx";
import { LostPage } from "./LostPage.tsx";
import { Shell } from "./Shell.tsx";

const start = () => import("../screens/startScreens.tsx");
const routing = () => import("../screens/routingScreens.tsx");
const pages = () => import("../screens/pageScreens.tsx");
const rules = () => import("../screens/rulesScreens.tsx");
const duty = () => import("../screens/dutyScreens.tsx");
const writing = () => import("../screens/writingScreens.tsx");
const passing = () => import("../screens/transferScreens.tsx");

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => <LostPage />,
  errorComponent: ({ error }) => <LostPage error={error} />,
});
const at = <Path extends string, Component extends Parameters<typeof createRoute>[0]["component"]>(path: Path, component: Component) =>
  createRoute({ getParentRoute: () => root, path, component });

const startRoutes = [
  at("/setup/$token", lazyRouteComponent(start, "SetUpScreen")),
  at("/sign-in", lazyRouteComponent(start, "SignInScreen")),
  at("/second-factor", lazyRouteComponent(start, "SecondFactorScreen")),
  at("/forgotten", lazyRouteComponent(start, "ForgottenScreen")),
  at("/reset/$token", lazyRouteComponent(start, "ResetScreen")),
  at("/invitation/$token", lazyRouteComponent(start, "InvitationScreen")),
];

const knowWho = async () => {
  try {
    readIn((await queries.ensureQueryData(meQuery)).preferences.zone);
  } catch (error) {
    if (isFault(error) && error.status === 401) throw redirect({ to: "/sign-in" });
    throw error;
  }
};

/** Everything behind the sign-in: who it is, is known before anything is drawn. */
const signedIn = createRoute({ getParentRoute: () => root, id: "signed-in", component: Shell, beforeLoad: knowWho });
// Without the frame around it: it is a page to be printed.
const print = createRoute({
  getParentRoute: () => root,
  path: "/print/$id",
  component: lazyRouteComponent(() => import("../screens/PrintScreen.tsx"), "PrintScreen"),
  beforeLoad: knowWho,
});
const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/conversations" });
  },
});
const conversations = createRoute({
  getParentRoute: () => signedIn,
  path: "/conversations",
  component: ConsoleScreen,
  validateSearch: readConsoleSearch,
});
const nothingOpen = createRoute({ getParentRoute: () => conversations, path: "/", component: NothingOpenScreen });
const thread = createRoute({ getParentRoute: () => conversations, path: "$id", component: ThreadScreen });
const call = createRoute({
  getParentRoute: () => conversations,
  path: "call",
  component: lazyRouteComponent(() => import("../screens/CallScreen.tsx"), "CallScreen"),
});
const outbox = createRoute({ getParentRoute: () => signedIn, path: "/outbox", component: lazyRouteComponent(pages, "OutboxScreen") });
const operations = createRoute({
  getParentRoute: () => signedIn,
  path: "/operations",
  component: lazyRouteComponent(pages, "OperationsScreen"),
});
const people = createRoute({ getParentRoute: () => signedIn, path: "/people", component: lazyRouteComponent(pages, "PeopleScreen") });
const departmentSearch = ({ d }: Record<string, unknown>): { d?: string } => (typeof d === "string" ? { d } : {});
const calendars = createRoute({
  getParentRoute: () => signedIn,
  path: "/calendars",
  component: lazyRouteComponent(rules, "CalendarsScreen"),
});
const fields = createRoute({ getParentRoute: () => signedIn, path: "/fields", component: lazyRouteComponent(rules, "FieldsScreen") });
const macros = createRoute({ getParentRoute: () => signedIn, path: "/macros", component: lazyRouteComponent(writing, "MacrosScreen") });
const webhooks = createRoute({ getParentRoute: () => signedIn, path: "/webhooks", component: lazyRouteComponent(rules, "WebhooksScreen") });
const roles = createRoute({ getParentRoute: () => signedIn, path: "/roles", component: lazyRouteComponent(rules, "RolesScreen") });
const incidents = createRoute({
  getParentRoute: () => signedIn,
  path: "/incidents",
  component: lazyRouteComponent(writing, "IncidentsScreen"),
});
const mine = createRoute({ getParentRoute: () => signedIn, path: "/tasks", component: lazyRouteComponent(writing, "MineScreen") });
const skills = createRoute({ getParentRoute: () => signedIn, path: "/skills", component: lazyRouteComponent(rules, "SkillsScreen") });
const tags = createRoute({ getParentRoute: () => signedIn, path: "/tags", component: lazyRouteComponent(rules, "TagsScreen") });
const audit = createRoute({ getParentRoute: () => signedIn, path: "/audit", component: lazyRouteComponent(rules, "AuditScreen") });
const deskRules = createRoute({ getParentRoute: () => signedIn, path: "/rules", component: lazyRouteComponent(rules, "RulesScreen") });
const policies = createRoute({ getParentRoute: () => signedIn, path: "/policies", component: lazyRouteComponent(rules, "PoliciesScreen") });
const ladders = createRoute({
  getParentRoute: () => signedIn,
  path: "/ladders",
  component: lazyRouteComponent(rules, "LaddersScreen"),
  validateSearch: departmentSearch,
});
const dutyRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/duty",
  component: lazyRouteComponent(duty, "DutyScreen"),
  validateSearch: departmentSearch,
});
const riskRoute = createRoute({ getParentRoute: () => signedIn, path: "/at-risk", component: lazyRouteComponent(duty, "RiskScreen") });
const queues = createRoute({
  getParentRoute: () => signedIn,
  path: "/queues",
  component: lazyRouteComponent(routing, "QueuesScreen"),
  validateSearch: departmentSearch,
});
const routingPlan = createRoute({
  getParentRoute: () => signedIn,
  path: "/routing",
  component: lazyRouteComponent(routing, "RoutingScreen"),
  validateSearch: departmentSearch,
});
const availabilityDay = createRoute({
  getParentRoute: () => signedIn,
  path: "/availability",
  component: lazyRouteComponent(routing, "DayScreen"),
  validateSearch: ({ a, day }: Record<string, unknown>): { a?: string; day?: string } => ({
    ...(typeof a === "string" && a ? { a } : {}),
    ...(typeof day === "string" && /^\d{4}-\d\d-\d\d$/.test(day) ? { day } : {}),
  }),
});
const transferRoutes = [
  createRoute({ getParentRoute: () => signedIn, path: "/transfers", component: lazyRouteComponent(passing, "TransfersScreen") }),
  createRoute({ getParentRoute: () => signedIn, path: "/transfers/flows", component: lazyRouteComponent(passing, "FlowsScreen") }),
  createRoute({ getParentRoute: () => signedIn, path: "/transfers/rules", component: lazyRouteComponent(passing, "TransferRulesScreen") }),
] as const;
const account = createRoute({ getParentRoute: () => signedIn, path: "/account", component: lazyRouteComponent(pages, "AccountScreen") });

/** Every address of the console. */
export const router = createRouter({
  routeTree: root.addChildren([
    ...startRoutes,
    print,
    signedIn.addChildren([
      home,
      conversations.addChildren([nothingOpen, call, thread]),
      queues,
      routingPlan,
      availabilityDay,
      outbox,
      operations,
      people,
      calendars,
      fields,
      tags,
      macros,
      mine,
      incidents,
      policies,
      roles,
      skills,
      audit,
      deskRules,
      webhooks,
      ladders,
      dutyRoute,
      riskRoute,
      ...transferRoutes,
      account,
    ]),
  ]),
  defaultPreload: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
