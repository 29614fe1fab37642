import { Types } from "mongoose";
import type { MacroAction } from "../../../shared/macros/macro.schema.ts";
import type { TagAsker } from "../tags/index.ts";
import { ofAnyCase, MacroModel } from "./macro.model.ts";

/** Macros put tags on and take them off. There may be thousands, so they are found by what they name. */
export const macrosNamingTags: TagAsker = {
  of: "macro",
  naming: async (names, tx) => {
    const macros = await MacroModel.find({ "actions.tags": { $in: names } }, { actions: 1 })
      .collation(ofAnyCase)
      .session(tx?.tx ?? null)
      .lean();
    return macros.map(({ _id, actions }) => ({ id: String(_id), asked: actions }));
  },
  put: async (tx, { id, asked }) =>
    void (await MacroModel.updateOne({ _id: new Types.ObjectId(id) }, { $set: { actions: asked as MacroAction[] } }, { session: tx.tx })),
};
