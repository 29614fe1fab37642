import { isDeepStrictEqual } from "node:util";
import type { RoleInForce } from "../../../../shared/auth/roleInForce.schema.ts";
import { changeRole, removeRole } from "../../auth/index.ts";
import { changeCalendar, changePolicy, removeCalendar, removePolicy, type SaidCalendar, type SaidPolicy } from "../../sla/index.ts";
import { undoerOf } from "./undoer.ts";

const policyRules = ({ place: _place, ...rules }: SaidPolicy) => rules;
const calendarRules = ({ isOrganisations: _is, departmentIds: _of, ...rules }: SaidCalendar) => rules;

interface OfPolicy {
  policyId: string;
  version: number;
}

/** A new version that says what the one before said; a removed policy or one that was moved has no inverse here. */
export const undoPolicy = undoerOf<SaidPolicy>(
  "policy.manage",
  async (_ctx, { before, after }, { policyId, version }: OfPolicy, now) => {
    if (!after || (before && isDeepStrictEqual(policyRules(before), policyRules(after)))) return false;
    return (await now.policies()).some((one) => one.id === policyId && one.version === version);
  },
  (ctx, { before }, { policyId, version }: OfPolicy) =>
    before ? changePolicy(ctx, policyId, version, policyRules(before)) : removePolicy(ctx, policyId),
);

interface OfCalendar {
  calendarId: string;
  version: number;
}

/** A new version that says what the one before said; who works by it is chosen by hand. */
export const undoCalendar = undoerOf<SaidCalendar>(
  "calendar.manage",
  async (_ctx, { before, after }, { calendarId, version }: OfCalendar, now) => {
    if (!after || (before && isDeepStrictEqual(calendarRules(before), calendarRules(after)))) return false;
    return (await now.calendars()).some((one) => one.id === calendarId && one.version === version);
  },
  (ctx, { before }, { calendarId, version }: OfCalendar) =>
    before ? changeCalendar(ctx, calendarId, version, calendarRules(before)) : removeCalendar(ctx, calendarId),
);

/** What a role may do, and is called, as it was; a role that was removed is made again by hand. */
export const undoRole = undoerOf<RoleInForce>(
  "agent.manage",
  async (_ctx, { after }, _told, now) =>
    after !== null && (await now.roles()).some(({ key, version }) => key === after.key && version === after.version),
  (ctx, { before, after }) => {
    const { key, version } = after as RoleInForce;
    if (!before) return removeRole(ctx, key);
    const { name, nameZh, abilities } = before;
    return changeRole(ctx, { key, abilities, seenVersion: version, ...(name === null ? {} : { name, nameZh }) });
  },
);
