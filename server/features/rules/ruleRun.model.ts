import { model, Schema, Types } from "mongoose";
import type { ConversationId, RuleId, RuleRunId } from "../../../shared/contract/ids.ts";
import type { RuleRun } from "../../../shared/rules/rule.schema.ts";
import { pageFilter, pageOfRows } from "../../platform/database/index.ts";

/** A rule that held: unique by rule and cause, so that it does what it does once. */
export interface RuleRunRecord {
  _id: Types.ObjectId;
  ruleId: Types.ObjectId;
  /** The event's id, or since when the conditions hold. */
  cause: string;
  /** Of runs of before rules had one: no name in Chinese. */
  rule: { name: string; nameZh?: string | null; version: number };
  because: RuleRun["because"];
  conversationId: Types.ObjectId;
  number: string;
  at: Date;
  did: RuleRun["did"];
  error: string | null;
}

const keptSeconds = 90 * 86_400;
const schema = new Schema<RuleRunRecord>(
  {
    ruleId: { type: Schema.Types.ObjectId, required: true },
    cause: { type: String, required: true },
    rule: { type: Schema.Types.Mixed, required: true },
    because: { type: String, required: true },
    conversationId: { type: Schema.Types.ObjectId, required: true },
    number: { type: String, required: true },
    at: { type: Date, required: true },
    did: { type: Schema.Types.Mixed, required: true },
    error: { type: String, default: null },
  },
  { collection: "ruleRuns", versionKey: false },
);
schema.index({ ruleId: 1, cause: 1 }, { unique: true });
schema.index({ ruleId: 1, at: -1, _id: -1 });
schema.index({ at: -1, _id: -1 });
schema.index({ conversationId: 1, ruleId: 1, at: -1 });
schema.index({ at: 1 }, { expireAfterSeconds: keptSeconds });

export const RuleRunModel = model<RuleRunRecord>("RuleRun", schema);

interface Query {
  ruleId?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** What rules did, newest first. */
export async function listRuns({ ruleId, after, limit }: Query) {
  const rows = (await RuleRunModel.collection
    .find(pageFilter(ruleId ? { ruleId: new Types.ObjectId(ruleId) } : {}, after, "at", -1))
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .toArray()) as unknown as RuleRunRecord[];
  return pageOfRows(rows, limit, ({ at }) => at, presentRun);
}

const presentRun = ({ _id, ruleId, rule, because, conversationId, number, at, did, error }: RuleRunRecord): RuleRun => ({
  ...{ id: String(_id) as RuleRunId, rule: { id: String(ruleId) as RuleId, nameZh: null, ...rule }, because, did, error },
  conversation: { id: String(conversationId) as ConversationId, number },
  at: at.toISOString(),
});
