import { Types } from "mongoose";
import type { Conditions } from "../../../shared/conditions/condition.schema.ts";
import { append } from "../../platform/eventLog/index.ts";
import { aboutHowMany } from "../conversations/index.ts";
import type { TagAsker } from "../tags/index.ts";
import { oweBuilding } from "./building/buildView.ts";
import { ViewModel } from "./view.model.ts";
import { viewsChanged } from "./views.events.ts";

/**
 * Saved views ask for tags. Under another name the same belongs to a view, so that it keeps its version and what is made up of it; one that asks
 * something else is made up anew (VIEW-2).
 */
export const viewsNamingTags: TagAsker = {
  of: "view",
  naming: async (_names, tx) => {
    const views = await ViewModel.find({}, { conditions: 1 })
      .session(tx?.tx ?? null)
      .lean();
    return views.map(({ _id, conditions }) => ({ id: String(_id), asked: conditions }));
  },
  put: async (tx, { id, asked }, means) => {
    const _id = new Types.ObjectId(id);
    const conditions = asked as Conditions;
    if (means === "same") return void (await ViewModel.updateOne({ _id }, { $set: { conditions } }, { session: tx.tx }));
    const set = { conditions, building: { done: 0, of: await aboutHowMany() } };
    const change = { $set: set, $inc: { version: 1 } };
    const view = await ViewModel.findOneAndUpdate({ _id }, change, { session: tx.tx, returnDocument: "after" }).lean();
    await oweBuilding(tx, id, view?.version ?? 0);
    await append(tx, viewsChanged, { viewId: id });
  },
};
