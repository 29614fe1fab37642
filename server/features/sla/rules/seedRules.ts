import { Types } from "mongoose";
import { startingCalendar, startingPolicy } from "../../../../shared/sla/startingRules.ts";
import { findOrganisation } from "../../departments/index.ts";
import { CalendarModel, CalendarVersionModel } from "./calendar.model.ts";
import { PolicyModel, PolicyVersionModel } from "./policy.model.ts";

/** Fixed, so that two processes which begin at once begin with the same. */
const [calendarId, policyId] = [new Types.ObjectId("5c10c5000000000000000001"), new Types.ObjectId("5c10c5000000000000000002")];

/** Gives a desk that has none its first calendar and its first policy, once; false while there is no organisation yet. */
export async function seedRules(): Promise<boolean> {
  const organisation = await findOrganisation();
  if (!organisation) return false;
  const signed = { changedAt: organisation.createdAt, changedBy: "Waydesk" };
  const rules = startingCalendar(organisation.zone);
  await insertOnce(CalendarVersionModel, `${String(calendarId)}:1`, { calendarId, rules, ...signed });
  await insertOnce(PolicyVersionModel, `${String(policyId)}:1`, { policyId, version: 1, rules: startingPolicy, ...signed });
  await insertOnce(CalendarModel, calendarId, { version: 1, rules, isOrganisations: true, departmentIds: [], removed: false, ...signed });
  await insertOnce(PolicyModel, policyId, { version: 1, order: 1000, rules: startingPolicy, removed: false, ...signed });
  return true;
}

interface Inserting {
  updateOne(filter: object, update: object, options: { upsert: true }): PromiseLike<unknown>;
}
const insertOnce = (records: unknown, id: unknown, fields: object) =>
  (records as Inserting).updateOne({ _id: id }, { $setOnInsert: fields }, { upsert: true });
