import { Types } from "mongoose";
import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import type { TagAsker } from "../../tags/index.ts";
import { LadderModel } from "./ladder.model.ts";

/** Steps ask for tags. Since when a ladder holds stays as it is: what was late already is no news because a tag has another name (LAD-1). */
export const laddersNamingTags: TagAsker = {
  of: "ladder",
  naming: async (_names, tx) => {
    const ladders = await LadderModel.find({}, { steps: 1 })
      .session(tx?.tx ?? null)
      .lean();
    return ladders.map(({ _id, steps }) => ({ id: String(_id), asked: steps }));
  },
  put: async (tx, { id, asked }) =>
    void (await LadderModel.updateOne({ _id: new Types.ObjectId(id) }, { $set: { steps: asked as LadderStep[] } }, { session: tx.tx })),
};
