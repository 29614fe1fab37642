import type { KnownTag } from "../../../shared/tags/tag.schema.ts";
import { defineEvent } from "../../platform/eventLog/index.ts";

/** Two tags that became one: by its id what carried the first is found again. */
export interface TagMerge {
  mergeId: string;
  intoId: string;
}

/** A tag was added (no `before`), changed, or is gone (no `after`), where it became one with another with the merge. */
export const tagsChanged = defineEvent<{ tagId: string; before: KnownTag | null; after: KnownTag | null; merge?: TagMerge }>(
  "tags.changed",
);

/** A tag has another name, or became one with another: what carries it follows. */
export const tagRenamed = defineEvent<TagRenamed>("tags.renamed");
export interface TagRenamed {
  from: string;
  to: string;
  /** It became one with another. */
  mergeId?: string;
}

/** A tag that became one with another is one of its own again: what carried it carries it again. */
export const tagParted = defineEvent<TagParted>("tags.parted");
export interface TagParted {
  from: string;
  into: string;
  mergeId: string;
}
