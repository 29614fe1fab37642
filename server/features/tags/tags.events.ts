import { defineEvent } from "../../platform/eventLog/index.ts";

/** The list of tags changed. */
export const tagsChanged = defineEvent<{ tagId: string }>("tags.changed");

/** A tag has another name, or became one with another: conversations follow. */
export const tagRenamed = defineEvent<{ from: string; to: string }>("tags.renamed");
