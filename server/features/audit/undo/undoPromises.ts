import type { RoleInForce } from "../../../../shared/auth/roleInForce.schema.ts";
import type { DeadlineInput } from "../../../../shared/sla/deadlines/deadline.schema.ts";
import { bringBackRole, changeRole, removeRole } from "../../auth/index.ts";
import {
  bringBackCalendar,
  bringBackPolicy,
  changeCalendar,
  changeDeadline,
  changePolicy,
  movePolicy,
  removeCalendar,
  removePolicy,
  type SaidCalendar,
  type SaidPolicy,
} from "../../sla/index.ts";
import { isSame } from "./isSame.ts";
import { undoerOf, type Told } from "./undoer.ts";

const policyRules = ({ place: _place, ...rules }: SaidPolicy) => rules;
const calendarRules = ({ isOrganisations: _is, departmentIds: _of, ...rules }: SaidCalendar) => rules;

interface OfPolicy {
  policyId: string;
  version: number;
}

const isMove = ({ before, after }: Told<SaidPolicy>) =>
  before !== null && after !== null && before.place !== after.place && isSame(policyRules(before), policyRules(after));

/** A new version that says what the one before said; a removed policy again where it stood; a moved one as long as it stands where it was put. */
export const undoPolicy = undoerOf<SaidPolicy>(
  "policy.manage",
  async (_ctx, told, { policyId, version }: OfPolicy, now) => {
    const { before, after } = told;
    const inForce = await now.policies();
    const is = inForce.find(({ id }) => id === policyId);
    // A place of before it was one in the list would put it below all others.
    if ((before?.place ?? 1) > inForce.length + 1) return false;
    if (!after) return is === undefined && before !== null;
    if (isMove(told)) return is?.position === after.place;
    return is?.version === version && !(before && isSame(policyRules(before), policyRules(after)));
  },
  (ctx, told, { policyId, version }: OfPolicy) => {
    const { before, after } = told;
    if (!before) return removePolicy(ctx, policyId);
    if (!after) return bringBackPolicy(ctx, policyId, before.place);
    return isMove(told) ? movePolicy(ctx, policyId, before.place) : changePolicy(ctx, policyId, version, policyRules(before));
  },
);

/** A deadline from outside; the log tells of it as of a policy. */
export const undoDeadline = undoerOf<DeadlineInput>(
  "policy.manage",
  async (_ctx, { before }, { policyId, version }: OfPolicy, now) =>
    before !== null && (await now.deadlines()).some((one) => one.id === policyId && one.version === version),
  (ctx, { before }, { policyId, version }: OfPolicy) => changeDeadline(ctx, policyId, version, before as DeadlineInput),
);

interface OfCalendar {
  calendarId: string;
  version: number;
}

/** A new version that says what the one before said, or a removed calendar again; who works by it is chosen by hand. */
export const undoCalendar = undoerOf<SaidCalendar>(
  "calendar.manage",
  async (_ctx, { before, after }, { calendarId, version }: OfCalendar, now) => {
    const is = (await now.calendars()).find(({ id }) => id === calendarId);
    if (!after) return is === undefined && before !== null;
    return is?.version === version && !(before && isSame(calendarRules(before), calendarRules(after)));
  },
  (ctx, { before, after }, { calendarId, version }: OfCalendar) => {
    if (!before) return removeCalendar(ctx, calendarId);
    return after ? changeCalendar(ctx, calendarId, version, calendarRules(before)) : bringBackCalendar(ctx, calendarId);
  },
);

/** What a role may do, and is called, as it was; one that was removed is there again for whoever is given it. */
export const undoRole = undoerOf<RoleInForce>(
  "agent.manage",
  async (_ctx, { before, after }, _told, now) => {
    const roles = await now.roles();
    if (!after) return before !== null && !roles.some(({ key }) => key === before.key);
    return roles.some(({ key, version }) => key === after.key && version === after.version);
  },
  (ctx, { before, after }) => {
    if (!before) return removeRole(ctx, (after as RoleInForce).key);
    if (!after) return bringBackRole(ctx, before);
    const { name, nameZh, abilities } = before;
    return changeRole(ctx, { key: after.key, abilities, seenVersion: after.version, ...(name === null ? {} : { name, nameZh }) });
  },
);
