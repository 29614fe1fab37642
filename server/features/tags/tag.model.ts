import { model, Schema, type Types } from "mongoose";
import type { TagId } from "../../../shared/contract/ids.ts";
import type { KnownTag, TagColour } from "../../../shared/tags/tag.schema.ts";

export interface TagRecord {
  _id: Types.ObjectId;
  name: string;
  /** The name in lower case: of two that differ in case only there is one. */
  key: string;
  nameZh: string | null;
  colour: TagColour;
  description: string;
  archived: boolean;
}

const schema = new Schema<TagRecord>(
  {
    name: { type: String, required: true },
    key: { type: String, required: true },
    nameZh: { type: String, default: null },
    colour: { type: String, required: true },
    description: { type: String, default: "" },
    archived: { type: Boolean, required: true },
  },
  { collection: "tags", versionKey: false },
);
schema.index({ key: 1 }, { unique: true });

export const TagModel = model<TagRecord>("Tag", schema);

export const presentTag = ({ _id, name, nameZh, colour, description, archived }: TagRecord): KnownTag => ({
  id: String(_id) as TagId,
  ...{ name, nameZh, colour, description, archived },
});
