import type { KnownTag } from "../../../shared/tags/tag.schema.ts";
import { presentTag, TagModel } from "./tag.model.ts";

/** All tags by name; at most a thousand, so never paged. */
export const listTags = async (): Promise<KnownTag[]> => (await TagModel.find().sort({ key: 1 }).lean()).map(presentTag);
