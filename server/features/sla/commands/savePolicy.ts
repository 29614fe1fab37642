import { Types } from "mongoose";
import type { PolicyInput } from "../../../../shared/sla/policy.schema.ts";
import { newId, now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { inTagNamesOfNow } from "../../tags/index.ts";
import { CalendarModel } from "../rules/calendar.model.ts";
import { PolicyModel, PolicyVersionModel, saidPolicy, versionOfPolicy, type PolicyRecord } from "../rules/policy.model.ts";
import { refuseUnreachable } from "../rules/refuseUnreachable.ts";
import { forgetRules, ruleBook } from "../rules/ruleBook.ts";
import { policyChanged } from "../sla.events.ts";
import { oweSweep } from "./lookAgain.ts";

/** Adds a policy at the top of the list. Faults: policy.unreachable, record.notFound. */
export async function addPolicy(ctx: Ctx, input: PolicyInput): Promise<PolicyRecord> {
  await ruleBook(); // the last policy of the desk comes before any other
  return inTransaction(ctx, async (tx) => {
    const rules = await inTagNamesOfNow(tx, input);
    await refuseByCalendars(tx, rules);
    const [first] = await inOrder(tx);
    return store(tx, null, { ...signed(ctx), _id: newId(), version: 1, order: (first?.order ?? 1000) - 1, rules, removed: false });
  });
}

/** A new version of a policy; every open conversation is looked at again. Faults: policy.unreachable, rules.changed, record.notFound. */
export async function changePolicy(ctx: Ctx, id: string, seenVersion: number, input: PolicyInput): Promise<PolicyRecord> {
  return inTransaction(ctx, async (tx) => {
    const rules = await inTagNamesOfNow(tx, input);
    const before = await accessPolicy(tx, id);
    if (before.version !== seenVersion) throw fault("rules.changed", { by: before.changedBy, version: before.version });
    await refuseByCalendars(tx, rules);
    return store(tx, before, { ...before, ...signed(ctx), version: before.version + 1, rules });
  });
}

/** A new version that asks by other names of tags, in the caller's transaction: its targets are what they were, and are not judged anew. */
export async function askByOtherTags(tx: Tx, policy: PolicyRecord, asked: Pick<PolicyInput, "all" | "any">) {
  await store(tx, policy, { ...policy, ...signed(tx), version: policy.version + 1, rules: { ...policy.rules, ...asked } });
}

/** Moves a policy to a place in the list, from 1. Faults: record.notFound. */
export async function movePolicy(ctx: Ctx, id: string, position: number) {
  await inTransaction(ctx, async (tx) => {
    const moved = await accessPolicy(tx, id);
    const was = await placeOf(tx, moved);
    const is = await putAt(tx, moved, position);
    await tell(tx, moved, { ...moved, order: was }, { ...moved, order: is });
  });
}

/** Removes a policy; its versions stay. Faults: record.notFound. */
export async function removePolicy(ctx: Ctx, id: string) {
  await inTransaction(ctx, async (tx) => {
    const policy = await accessPolicy(tx, id);
    const place = await placeOf(tx, policy);
    await PolicyModel.updateOne({ _id: policy._id }, { $set: { removed: true, ...signed(ctx) } }, { session: tx.tx });
    await tell(tx, policy, { ...policy, order: place }, null);
  });
}

/** A removed policy again, at a place in the list, from 1. Faults: record.notFound, policy.unreachable. */
export async function bringBackPolicy(ctx: Ctx, id: string, position: number) {
  await inTransaction(ctx, async (tx) => {
    const policy = await accessPolicy(tx, id, true);
    await refuseByCalendars(tx, policy.rules);
    await PolicyModel.updateOne({ _id: policy._id }, { $set: { removed: false, ...signed(ctx) } }, { session: tx.tx });
    await tell(tx, policy, null, { ...policy, order: await putAt(tx, policy, position) });
  });
}

const placeOf = async (tx: Tx, { _id }: PolicyRecord) => (await inOrder(tx)).findIndex((one) => one._id.equals(_id)) + 1;

/** Numbers the list anew with this one at a place; answers the place it has. */
async function putAt(tx: Tx, policy: PolicyRecord, position: number): Promise<number> {
  const others = (await inOrder(tx)).filter(({ _id }) => !_id.equals(policy._id));
  const list = [...others.slice(0, position - 1), policy, ...others.slice(position - 1)];
  for (const [index, { _id }] of list.entries()) await PolicyModel.updateOne({ _id }, { $set: { order: index + 1 } }, { session: tx.tx });
  return Math.min(position, list.length);
}

const inOrder = (tx: Tx) => PolicyModel.find({ removed: false }).sort({ order: 1, _id: 1 }).session(tx.tx).lean();

/** A calendar it names has to be there; where it names none, every one a department may have. */
async function refuseByCalendars(tx: Tx, rules: PolicyInput) {
  const named = rules.calendarId ? { _id: new Types.ObjectId(rules.calendarId) } : {};
  const calendars = await CalendarModel.find({ removed: false, ...named })
    .session(tx.tx)
    .lean();
  if (rules.calendarId && calendars.length === 0) throw fault("record.notFound", { kind: "calendar" });
  refuseUnreachable(
    rules,
    calendars.map(({ rules: calendar }) => calendar),
  );
}

async function accessPolicy(tx: Tx, id: string, removed = false): Promise<PolicyRecord> {
  const policy = await PolicyModel.findOne({ _id: new Types.ObjectId(id), removed })
    .session(tx.tx)
    .lean();
  if (!policy) throw fault("record.notFound", { kind: "policy" });
  return policy;
}

async function store(tx: Tx, before: PolicyRecord | null, policy: PolicyRecord): Promise<PolicyRecord> {
  await PolicyVersionModel.create([versionOfPolicy(policy)], { session: tx.tx });
  await PolicyModel.replaceOne({ _id: policy._id }, policy, { upsert: true, session: tx.tx });
  const order = await placeOf(tx, policy);
  await tell(tx, policy, before && { ...before, order }, { ...policy, order });
  return policy;
}

/** Says what was and is, with the places in the list as people count them. */
async function tell(tx: Tx, { _id, version }: PolicyRecord, before: PolicyRecord | null, after: PolicyRecord | null) {
  await append(tx, policyChanged, {
    policyId: String(_id),
    version,
    before: before && saidPolicy(before),
    after: after && saidPolicy(after),
  });
  await oweSweep(tx);
  forgetRules();
}

const signed = ({ actor }: Ctx) => ({ changedAt: now(), changedBy: actor.name });
