import { z } from "zod";
import { TagId } from "../contract/ids.ts";
import { Tag } from "../conversations/conversation.schema.ts";

export const tagColours = ["grey", "red", "amber", "green", "teal", "blue", "violet"] as const;
export type TagColour = (typeof tagColours)[number];

/** What asks for tags by name or sets them. A deadline is one from outside; agents only where a plan takes the tag for a skill. */
export const askerKinds = ["view", "rule", "policy", "deadline", "ladder", "plan", "macro", "agent"] as const;
export type AskerKind = (typeof askerKinds)[number];

/** A tag as it is written; its name is what conversations carry. */
export const TagInput = z.strictObject({
  name: Tag,
  nameZh: Tag.nullable().default(null),
  colour: z.enum(tagColours).default("grey"),
  description: z.string().trim().max(300).default(""),
});
export type TagInput = z.infer<typeof TagInput>;

/** A tag of the desk. An archived one stays where it is and is offered no more. */
export const TagRecordShape = TagInput.extend({ id: TagId, archived: z.boolean() });
export type KnownTag = z.infer<typeof TagRecordShape>;
