import { model, Schema, Types } from "mongoose";
import type { RuleId } from "../../../shared/contract/ids.ts";
import type { Rule, RuleTerms } from "../../../shared/rules/rule.schema.ts";
import { asWritten } from "../../../shared/tags/tagNaming.ts";
import type { Tx } from "../../platform/ctx.ts";
import { rememberFor } from "../../platform/database/index.ts";
import { fault } from "../../platform/fault.ts";

export interface RuleRecord extends Omit<RuleTerms, "nameZh"> {
  _id: Types.ObjectId;
  /** Missing on rules of before they could have one. */
  nameZh?: string | null;
  /** Rules look in this order; gaps are of no account. */
  place: number;
  version: number;
  changedBy: string;
  changedAt: Date;
}

const schema = new Schema<RuleRecord>(
  {
    name: { type: String, required: true },
    nameZh: { type: String, default: null },
    on: { type: Boolean, required: true },
    when: { type: Schema.Types.Mixed, required: true },
    conditions: { type: Schema.Types.Mixed, default: null },
    actions: { type: [Schema.Types.Mixed] as unknown as never, required: true },
    stops: { type: Boolean, required: true },
    place: { type: Number, required: true },
    version: { type: Number, required: true },
    changedBy: { type: String, required: true },
    changedAt: { type: Date, required: true },
  },
  { collection: "rules", versionKey: false, minimize: false },
);
schema.index({ place: 1, _id: 1 });

export const RuleModel = model<RuleRecord>("Rule", schema);

/** Every event asks: the rules that are on are remembered, and forgotten by the event of a change; the time only bounds a lost one. */
const on = rememberFor(5000, () => RuleModel.find({ on: true }).sort({ place: 1, _id: 1 }).lean());
export const rulesOn = () => on.recall();
export const forgetOnRules = on.forget;

/** Of these the rules that are on, as they are stored now, in their order. */
export const rulesOnOf = (ids: string[]): Promise<RuleRecord[]> =>
  RuleModel.find({ _id: { $in: ids }, on: true })
    .sort({ place: 1, _id: 1 })
    .lean();

/** Faults: record.notFound. */
export async function accessRule(id: string, tx?: Tx): Promise<RuleRecord> {
  const found = await RuleModel.findById(new Types.ObjectId(id))
    .session(tx?.tx ?? null)
    .lean();
  if (!found) throw fault("record.notFound", { kind: "rule" });
  return found;
}

export const presentRule = (record: RuleRecord): Rule => {
  const { _id, name, nameZh = null, on: isOn, when, conditions, actions, stops, version, changedBy, changedAt } = record;
  const terms = { name, nameZh, on: isOn, when, conditions: asWritten(conditions), actions, stops };
  return { ...terms, id: String(_id) as RuleId, version, changedBy, changedAt: changedAt.toISOString() };
};
