import { model, Schema, type Types } from "mongoose";
import type { TagId } from "../../../shared/contract/ids.ts";
import type { KnownTag, TagColour } from "../../../shared/tags/tag.schema.ts";
import { tagKey } from "../../../shared/tags/tagNaming.ts";

export interface TagRecord {
  _id: Types.ObjectId;
  name: string;
  /** The name in lower case: of two that differ in case only there is one. */
  key: string;
  nameZh: string | null;
  colour: TagColour;
  description: string;
  archived: boolean;
  /** What it was called before, and the tags that became one with it; a name that is another tag's now is no longer here. Missing: none. */
  former?: FormerName[];
}

export interface FormerName {
  name: string;
  key: string;
  at: Date;
  /** The tag it was the name of, where that became one with this; null: this one. */
  tagId: string | null;
}

const schema = new Schema<TagRecord>(
  {
    name: { type: String, required: true },
    key: { type: String, required: true },
    nameZh: { type: String, default: null },
    colour: { type: String, required: true },
    description: { type: String, default: "" },
    archived: { type: Boolean, required: true },
    former: { type: [Schema.Types.Mixed] as unknown as never, default: undefined },
  },
  { collection: "tags", versionKey: false },
);
schema.index({ key: 1 }, { unique: true });
schema.index({ "former.key": 1 });

export const TagModel = model<TagRecord>("Tag", schema);

/** True while a tag is called exactly so: what carried the name before it was another's is not renamed once more. */
export const isTag = async (name: string): Promise<boolean> => (await TagModel.exists({ key: tagKey(name), name })) !== null;

export const presentTag = ({ _id, name, nameZh, colour, description, archived }: TagRecord): KnownTag => ({
  id: String(_id) as TagId,
  ...{ name, nameZh, colour, description, archived },
});
