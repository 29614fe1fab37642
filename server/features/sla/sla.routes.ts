import { asWritten } from "../../../shared/tags/tagNaming.ts";
import { os } from "../../platform/http/procedures.ts";
import { addCalendar, bringBackCalendar, changeCalendar, removeCalendar, setCalendarUsers } from "./commands/saveCalendar.ts";
import { addPolicy, bringBackPolicy, changePolicy, movePolicy, removePolicy } from "./commands/savePolicy.ts";
import { changeDeadline } from "./commands/changeDeadline.ts";
import { clocksOf } from "./queries/clocksOf.ts";
import { dryRun } from "./queries/dryRun.ts";
import { publicHolidays } from "./queries/publicHolidays.ts";
import { listDeadlines } from "./rules/deadline.model.ts";
import { calendarVersions, listCalendars, listPolicies, policyVersionsOf, presentCalendar } from "./rules/listRules.ts";
import type { PolicyRecord } from "./rules/policy.model.ts";

const { calendars, clocks, deadlines, policies } = os;

export const deadlinesRoutes = deadlines.router({
  list: deadlines.list.handler(async () => ({ items: asWritten(await listDeadlines()) })),
  change: deadlines.change.handler(({ input: { id, seenVersion, ...rules }, context }) =>
    changeDeadline(context.ctx, id, seenVersion, rules),
  ),
});

export const clocksRoutes = clocks.router({
  ofConversation: clocks.ofConversation.handler(({ input, context }) => clocksOf(context.ctx, input.id)),
});

export const calendarsRoutes = calendars.router({
  list: calendars.list.handler(async () => ({ items: await listCalendars() })),
  create: calendars.create.handler(async ({ input, context }) => presentCalendar(await addCalendar(context.ctx, input))),
  change: calendars.change.handler(async ({ input: { id, seenVersion, ...rules }, context }) =>
    presentCalendar(await changeCalendar(context.ctx, id, seenVersion, rules)),
  ),
  setUsers: calendars.setUsers.handler(async ({ input, context }) =>
    presentCalendar(await setCalendarUsers(context.ctx, input.id, input.isOrganisations, input.departmentIds)),
  ),
  remove: calendars.remove.handler(async ({ input, context }) => (await removeCalendar(context.ctx, input.id), {})),
  bringBack: calendars.bringBack.handler(async ({ input, context }) => (await bringBackCalendar(context.ctx, input.id), {})),
  publicHolidays: calendars.publicHolidays.handler(({ input }) => publicHolidays(input)),
  versions: calendars.versions.handler(async ({ input }) => ({ items: await calendarVersions(input.id) })),
});

export const policiesRoutes = policies.router({
  list: policies.list.handler(async () => ({ items: await listPolicies() })),
  create: policies.create.handler(async ({ input, context }) => inList(await addPolicy(context.ctx, input))),
  change: policies.change.handler(async ({ input: { id, seenVersion, ...rules }, context }) =>
    inList(await changePolicy(context.ctx, id, seenVersion, rules)),
  ),
  move: policies.move.handler(async ({ input, context }) => {
    await movePolicy(context.ctx, input.id, input.position);
    return { items: await listPolicies() };
  }),
  remove: policies.remove.handler(async ({ input, context }) => (await removePolicy(context.ctx, input.id), {})),
  bringBack: policies.bringBack.handler(async ({ input, context }) => {
    await bringBackPolicy(context.ctx, input.id, input.position);
    return { items: await listPolicies() };
  }),
  versions: policies.versions.handler(async ({ input }) => ({ items: await policyVersionsOf(input.id) })),
  dryRun: policies.dryRun.handler(({ input: { id, from, to, ...rules } }) => dryRun(rules, id, new Date(from), new Date(to))),
});

/** The policy with its place: the list is short, so it is simply read. */
async function inList({ _id }: PolicyRecord) {
  const list = await listPolicies();
  const policy = list.find(({ id }) => id === String(_id));
  if (!policy) throw new Error("a policy just stored is not in the list");
  return policy;
}
