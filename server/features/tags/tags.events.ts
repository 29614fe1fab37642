import type { KnownTag } from "../../../shared/tags/tag.schema.ts";
import { defineEvent } from "../../platform/eventLog/index.ts";

/** A tag was added (no `before`), changed, or is gone (no `after`). */
export const tagsChanged = defineEvent<{ tagId: string; before: KnownTag | null; after: KnownTag | null }>("tags.changed");

/** A tag has another name, or became one with another: conversations follow. */
export const tagRenamed = defineEvent<{ from: string; to: string }>("tags.renamed");
