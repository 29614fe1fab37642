import { Types } from "mongoose";
import type { CalendarInput } from "../../../../shared/sla/calendar.schema.ts";
import { newId, now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { findDepartment } from "../../departments/index.ts";
import { CalendarModel, CalendarVersionModel, type CalendarRecord } from "../rules/calendar.model.ts";
import { PolicyModel } from "../rules/policy.model.ts";
import { refuseUnreachable, refuseUnusable } from "../rules/refuseUnreachable.ts";
import { forgetRules, ruleBook } from "../rules/ruleBook.ts";
import { calendarChanged, type SaidCalendar } from "../sla.events.ts";
import { oweSweep } from "./lookAgain.ts";

/** Adds a calendar. Faults: calendar.unusable. */
export async function addCalendar(ctx: Ctx, rules: CalendarInput): Promise<CalendarRecord> {
  refuseUnusable(rules);
  await ruleBook(); // the first calendar of the desk comes before any other
  return inTransaction(ctx, (tx) =>
    store(tx, null, { ...signed(ctx), _id: newId(), version: 1, rules, isOrganisations: false, departmentIds: [], removed: false }),
  );
}

/** A new version of a calendar; every open conversation is looked at again. Faults: calendar.unusable, policy.unreachable, rules.changed, record.notFound. */
export async function changeCalendar(ctx: Ctx, id: string, seenVersion: number, rules: CalendarInput): Promise<CalendarRecord> {
  refuseUnusable(rules);
  await refuseForPolicies(rules);
  return inTransaction(ctx, async (tx) => {
    const before = await accessCalendar(tx, id);
    if (before.version !== seenVersion) throw fault("rules.changed", { by: before.changedBy, version: before.version });
    return store(tx, before, { ...before, ...signed(ctx), version: before.version + 1, rules });
  });
}

/** Says who works by a calendar: each department, and the organisation, by one at most. Faults: record.notFound, policy.unreachable. */
export async function setCalendarUsers(ctx: Ctx, id: string, isOrganisations: boolean, departments: string[]): Promise<CalendarRecord> {
  return inTransaction(ctx, async (tx) => {
    const calendar = await accessCalendar(tx, id);
    await refuseForPolicies(calendar.rules);
    // Another calendar has to be named the organisation's before this one ceases to be.
    if (calendar.isOrganisations && !isOrganisations) throw fault("calendar.inUse", { by: "organisation" });
    for (const one of departments) await findDepartment(one, tx);
    const departmentIds = departments.map((one) => new Types.ObjectId(one));
    await CalendarModel.updateMany({ _id: { $ne: calendar._id } }, { $pullAll: { departmentIds } }, { session: tx.tx });
    if (isOrganisations)
      await CalendarModel.updateMany({ _id: { $ne: calendar._id } }, { $set: { isOrganisations: false } }, { session: tx.tx });
    return told(tx, calendar, { ...calendar, ...signed(ctx), isOrganisations, departmentIds });
  });
}

/** Removes a calendar nobody uses; its versions stay. Faults: record.notFound, calendar.inUse. */
export async function removeCalendar(ctx: Ctx, id: string) {
  await inTransaction(ctx, async (tx) => {
    const calendar = await accessCalendar(tx, id);
    const policy = await PolicyModel.findOne({ removed: false, "rules.calendarId": id }).session(tx.tx).lean();
    const by = calendar.isOrganisations ? "organisation" : calendar.departmentIds.length > 0 ? "department" : policy ? "policy" : null;
    if (by) throw fault("calendar.inUse", { by });
    await told(tx, calendar, { ...calendar, ...signed(ctx), removed: true });
  });
}

/** A removed calendar again, for whoever is given it. Faults: record.notFound, policy.unreachable. */
export async function bringBackCalendar(ctx: Ctx, id: string) {
  await inTransaction(ctx, async (tx) => {
    const calendar = await accessCalendar(tx, id, true);
    await refuseForPolicies(calendar.rules);
    await told(tx, null, { ...calendar, ...signed(ctx), removed: false });
  });
}

async function refuseForPolicies(rules: CalendarInput) {
  for (const policy of await PolicyModel.find({ removed: false }).lean()) refuseUnreachable(policy.rules, [rules]);
}

async function accessCalendar(tx: Tx, id: string, removed = false): Promise<CalendarRecord> {
  const calendar = await CalendarModel.findOne({ _id: new Types.ObjectId(id), removed })
    .session(tx.tx)
    .lean();
  if (!calendar) throw fault("record.notFound", { kind: "calendar" });
  return calendar;
}

async function store(tx: Tx, before: CalendarRecord | null, calendar: CalendarRecord): Promise<CalendarRecord> {
  const { _id: calendarId, version, rules, changedAt, changedBy } = calendar;
  await CalendarVersionModel.create([{ _id: `${String(calendarId)}:${version}`, calendarId, rules, changedAt, changedBy }], {
    session: tx.tx,
  });
  return told(tx, before, calendar);
}

async function told(tx: Tx, before: CalendarRecord | null, calendar: CalendarRecord): Promise<CalendarRecord> {
  await CalendarModel.replaceOne({ _id: calendar._id }, calendar, { upsert: true, session: tx.tx });
  const { _id, version, removed } = calendar;
  const after = removed ? null : said(calendar);
  await append(tx, calendarChanged, { calendarId: String(_id), version, before: before && said(before), after });
  await oweSweep(tx);
  forgetRules();
  return calendar;
}

const said = ({ rules, isOrganisations, departmentIds }: CalendarRecord): SaidCalendar => ({
  ...rules,
  isOrganisations,
  departmentIds: departmentIds.map(String),
});

const signed = ({ actor }: Ctx) => ({ changedAt: now(), changedBy: actor.name });
