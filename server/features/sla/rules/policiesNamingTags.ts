import { Types } from "mongoose";
import type { PolicyInput } from "../../../../shared/sla/policy.schema.ts";
import type { TagAsker } from "../../tags/index.ts";
import { askByOtherTags } from "../commands/savePolicy.ts";
import { PolicyModel, type PolicyRecord } from "./policy.model.ts";
import { forgetRules } from "./ruleBook.ts";

type Asked = Pick<PolicyInput, "all" | "any">;

/**
 * Policies ask for tags, those that were removed and may come back too. Another name is no new version: the policy promises the same to the
 * same, a clock names its version, and a new one would price every running clock anew though nothing was changed (SLA-5). What its kept
 * versions say stays in the names of their day. One that asks something else, because two tags became one, is a new version.
 */
export const policiesNamingTags: TagAsker = {
  of: "policy",
  naming: async (_names, tx) => {
    const policies = await PolicyModel.find({}, { "rules.all": 1, "rules.any": 1 })
      .session(tx?.tx ?? null)
      .lean<Pick<PolicyRecord, "_id" | "rules">[]>();
    return policies.map(({ _id, rules: { all, any } }) => ({ id: String(_id), asked: { all, any } }));
  },
  put: async (tx, { id, asked }, means) => {
    const named = asked as Asked;
    const _id = new Types.ObjectId(id);
    const policy = await PolicyModel.findById(_id).session(tx.tx).lean();
    if (policy && means === "other" && !policy.removed) return askByOtherTags(tx, policy, named);
    await PolicyModel.updateOne({ _id }, { $set: { "rules.all": named.all, "rules.any": named.any } }, { session: tx.tx });
    forgetRules();
  },
};
