import { model, Schema, type Types } from "mongoose";
import type { PolicyInput } from "../../../../shared/sla/policy.schema.ts";
import { asWritten } from "../../../../shared/tags/tagNaming.ts";
import type { SaidPolicy } from "../sla.events.ts";

/** A policy as it stands in the list; `order` rises, gaps do not matter. */
export interface PolicyRecord {
  _id: Types.ObjectId;
  version: number;
  order: number;
  rules: PolicyInput;
  removed: boolean;
  changedAt: Date;
  changedBy: string;
}

const schema = new Schema<PolicyRecord>(
  {
    version: { type: Number, required: true },
    order: { type: Number, required: true },
    rules: { type: Schema.Types.Mixed, required: true },
    removed: { type: Boolean, required: true },
    changedAt: { type: Date, required: true },
    changedBy: { type: String, required: true },
  },
  { collection: "policies", versionKey: false },
);
schema.index({ order: 1, _id: 1 });

export const PolicyModel = model<PolicyRecord>("Policy", schema);

/** What a policy said in one version: never changed, because clocks name it. */
export interface PolicyVersionRecord {
  /** `id:version` */
  _id: string;
  policyId: Types.ObjectId;
  version: number;
  rules: PolicyInput;
  changedAt: Date;
  changedBy: string;
}

const versionSchema = new Schema<PolicyVersionRecord>(
  {
    _id: String,
    policyId: { type: Schema.Types.ObjectId, required: true },
    version: { type: Number, required: true },
    rules: { type: Schema.Types.Mixed, required: true },
    changedAt: { type: Date, required: true },
    changedBy: { type: String, required: true },
  },
  { collection: "policyVersions", versionKey: false },
);
versionSchema.index({ policyId: 1, version: -1 });

export const PolicyVersionModel = model<PolicyVersionRecord>("PolicyVersion", versionSchema);

/** A policy as its version is kept, in the names its tags have now and no others. */
export const versionOfPolicy = ({ _id: policyId, version, rules, changedAt, changedBy }: PolicyRecord): PolicyVersionRecord => ({
  ...{ _id: `${String(policyId)}:${version}`, policyId, version, changedAt, changedBy },
  rules: asWritten(rules),
});

/** A policy as the log tells of it. */
export const saidPolicy = ({ rules, order }: PolicyRecord): SaidPolicy => ({ ...asWritten(rules), place: order });

/** Further shares of a target that a department wants to be told of: the steps of its ladder. */
export interface LadderShares {
  /** The department's id. */
  _id: string;
  shares: number[];
}

const sharesSchema = new Schema<LadderShares>(
  { _id: String, shares: { type: [Number], required: true } },
  { collection: "ladderShares", versionKey: false },
);

export const LadderSharesModel = model<LadderShares>("LadderShares", sharesSchema);
