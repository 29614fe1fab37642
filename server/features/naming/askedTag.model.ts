import { model, Schema, type Types } from "mongoose";
import { namesIn } from "../../../shared/tags/tagNaming.ts";
import { newId } from "../../platform/ctx.ts";
import type { AskerKind } from "../../../shared/tags/tag.schema.ts";

/**
 * What asked for a tag when it became one with another, or by a name before a tag had it, and what it asks for since: what it takes to put
 * exactly that back (TAG-2). Gone when it was.
 */
export interface AskedTagRecord {
  _id: Types.ObjectId;
  /** Of a mere name: of the tag, and the name it had. */
  mergeId: string;
  of: AskerKind;
  askerId: string;
  was: unknown;
  is: unknown;
  /** Every tag both name: their new names follow to here too. */
  names: string[];
}

/** Finds a name in whatever case it was written. */
export const ofAnyCase = { locale: "en", strength: 2 };

const schema = new Schema<AskedTagRecord>(
  {
    mergeId: { type: String, required: true },
    of: { type: String, required: true },
    askerId: { type: String, required: true },
    was: { type: Schema.Types.Mixed, required: true },
    is: { type: Schema.Types.Mixed, required: true },
    names: { type: [String], required: true },
  },
  { collection: "askedTags", versionKey: false, minimize: false },
);
schema.index({ mergeId: 1, of: 1, askerId: 1 }, { unique: true });
schema.index({ names: 1 }, { name: "namesOfAnyCase", collation: ofAnyCase });

export const AskedTagModel = model<AskedTagRecord>("AskedTag", schema);

export const noteOf = (mergeId: string, of: AskerKind, askerId: string, was: unknown, is: unknown): AskedTagRecord => ({
  ...{ _id: newId(), mergeId, of, askerId, was, is },
  names: namesIn([was, is]),
});
