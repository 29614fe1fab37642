import { isDeepStrictEqual } from "node:util";
import type { RoleInForce } from "../../../../shared/auth/roleInForce.schema.ts";
import { bringBackRole, changeRole, removeRole } from "../../auth/index.ts";
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
