import { model, Schema, type Types } from "mongoose";
import type { MacroInput } from "../../../shared/macros/macro.schema.ts";

export interface MacroRecord extends Omit<MacroInput, "scope" | "nameZh"> {
  _id: Types.ObjectId;
  /** Missing on macros of before they could have one. */
  nameZh?: string | null;
  /** `agent:<id>`, `team:<id>` or `everyone`: the equal part of the list's index. */
  scopeKey: string;
  version: number;
  uses: number;
  usedAt: Date | null;
  changedBy: string;
}

/** Finds a name in whatever case; it may find more, which whoever asks leaves out. */
export const ofAnyCase = { locale: "en", strength: 2 };

const schema = new Schema<MacroRecord>(
  {
    name: { type: String, required: true },
    nameZh: { type: String, default: null },
    folder: String,
    shortcut: String,
    scopeKey: { type: String, required: true },
    texts: { type: Schema.Types.Mixed, required: true },
    actions: { type: [Schema.Types.Mixed] as unknown as never, required: true },
    version: { type: Number, required: true },
    uses: { type: Number, required: true },
    usedAt: { type: Date, default: null },
    changedBy: { type: String, required: true },
  },
  { collection: "macros", versionKey: false },
);
schema.index({ scopeKey: 1, name: 1, _id: 1 });
// What a tag's new name has to be told to, in whatever case it was written there.
schema.index({ "actions.tags": 1 }, { name: "tagsOfAnyCase", collation: ofAnyCase });
schema.index({ scopeKey: 1, shortcut: 1 }, { unique: true, partialFilterExpression: { shortcut: { $gt: "" } } });

export const MacroModel = model<MacroRecord>("Macro", schema);
