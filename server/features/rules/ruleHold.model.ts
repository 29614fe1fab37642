import { model, Schema, type Types } from "mongoose";

/** A rule's conditions hold of a conversation since then: it fires when they come to hold, not as long as they do. */
export interface RuleHoldRecord {
  ruleId: Types.ObjectId;
  conversationId: Types.ObjectId;
  since: Date;
}

const schema = new Schema<RuleHoldRecord>(
  {
    ruleId: { type: Schema.Types.ObjectId, required: true },
    conversationId: { type: Schema.Types.ObjectId, required: true },
    since: { type: Date, required: true },
  },
  { collection: "ruleHolds", versionKey: false },
);
schema.index({ ruleId: 1, conversationId: 1 }, { unique: true });

export const RuleHoldModel = model<RuleHoldRecord>("RuleHold", schema);
