import { Types } from "mongoose";
import type { TagAsker } from "../tags/index.ts";
import { RuleModel, type RuleRecord } from "./rule.model.ts";

type Named = Pick<RuleRecord, "conditions" | "actions">;

/**
 * Rules ask for tags and set them. Of what a rule held before it holds still, under whichever name, so that it does not fire again; its version
 * stays, because nobody changed what it does (RULE-2).
 */
export const rulesNamingTags: TagAsker = {
  of: "rule",
  naming: async (_names, tx) => {
    const rules = await RuleModel.find({}, { conditions: 1, actions: 1 })
      .session(tx?.tx ?? null)
      .lean();
    return rules.map(({ _id, conditions, actions }) => ({ id: String(_id), asked: { conditions, actions } }));
  },
  put: async (tx, { id, asked }) =>
    void (await RuleModel.updateOne({ _id: new Types.ObjectId(id) }, { $set: asked as Named }, { session: tx.tx })),
};
