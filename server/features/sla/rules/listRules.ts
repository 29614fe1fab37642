import { Types } from "mongoose";
import type { CalendarId, DepartmentId, PolicyId } from "../../../../shared/contract/ids.ts";
import type { SavedCalendar } from "../../../../shared/sla/calendar.schema.ts";
import type { Policy } from "../../../../shared/sla/policy.schema.ts";
import { asWritten } from "../../../../shared/tags/tagNaming.ts";
import { fault } from "../../../platform/fault.ts";
import { CalendarModel, CalendarVersionModel, type CalendarRecord } from "./calendar.model.ts";
import { PolicyModel, PolicyVersionModel, type PolicyRecord } from "./policy.model.ts";
import { ruleBook } from "./ruleBook.ts";

/** All calendars by their names; a desk has a handful, so they are never paged. */
export async function listCalendars(): Promise<SavedCalendar[]> {
  await ruleBook(); // a desk that has none begins with one
  const calendars = await CalendarModel.find({ removed: false }).lean();
  return calendars.map(presentCalendar).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** All policies in their order. */
export async function listPolicies(): Promise<Policy[]> {
  await ruleBook();
  const policies = await PolicyModel.find({ removed: false }).sort({ order: 1, _id: 1 }).lean();
  return policies.map((policy, index) => presentPolicy(policy, index + 1));
}

/** The newest versions of a calendar. Faults: record.notFound. */
export async function calendarVersions(id: string) {
  const versions = await CalendarVersionModel.find({ calendarId: new Types.ObjectId(id) })
    .sort({ changedAt: -1 })
    .limit(50)
    .lean();
  if (versions.length === 0) throw fault("record.notFound", { kind: "calendar" });
  return versions.map(({ _id, rules, changedAt, changedBy }) => ({
    version: Number(_id.split(":")[1]),
    rules,
    changedAt: changedAt.toISOString(),
    changedBy,
  }));
}

/** The newest versions of a policy. Faults: record.notFound. */
export async function policyVersionsOf(id: string) {
  const versions = await PolicyVersionModel.find({ policyId: new Types.ObjectId(id) })
    .sort({ version: -1 })
    .limit(50)
    .lean();
  if (versions.length === 0) throw fault("record.notFound", { kind: "policy" });
  return versions.map(({ version, rules, changedAt, changedBy }) => ({ version, rules, changedAt: changedAt.toISOString(), changedBy }));
}

export const presentCalendar = ({
  _id,
  version,
  rules,
  isOrganisations,
  departmentIds,
  changedAt,
  changedBy,
}: CalendarRecord): SavedCalendar => ({
  ...rules,
  id: String(_id) as CalendarId,
  version,
  isOrganisations,
  departmentIds: departmentIds.map((id) => String(id) as DepartmentId),
  changedAt: changedAt.toISOString(),
  changedBy,
});

export const presentPolicy = ({ _id, version, rules, changedAt, changedBy }: PolicyRecord, position: number): Policy => ({
  ...asWritten(rules),
  id: String(_id) as PolicyId,
  version,
  position,
  changedAt: changedAt.toISOString(),
  changedBy,
});
