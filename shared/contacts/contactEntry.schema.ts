import { z } from "zod";
import { FieldAnswers } from "../fields/customField.schema.ts";
import { ContactId, Instant } from "../contract/ids.ts";

const Id = z.string().regex(/^[0-9a-f]{24}$/);

/** The fields of a contact whose changes are kept, with what stood there before. */
export const contactFields = [
  "name",
  "nameLatin",
  "language",
  "zone",
  "tier",
  "organisation",
  "accountManagerId",
  "identities",
  "tags",
] as const;

/** One value that was changed; `label` is of one of the desk's own fields, as it was called then. */
const EntryChange = z.object({
  field: z.enum([...contactFields, "own"]),
  label: z.object({ name: z.string(), nameZh: z.string().nullable() }).optional(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** Something in a contact's history: a note, a correction, or that it was made one with another and parted again. Never shown outside. */
export const ContactEntry = z.object({
  id: Id,
  kind: z.enum(["note", "changed", "mergedHere", "parted"]),
  at: Instant,
  by: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
  text: z.string().nullable().describe("the note, or the reason of a merge"),
  changes: z.array(EntryChange),
  other: z.object({ id: ContactId, name: z.string() }).nullable().describe("the contact that became part of this one"),
  mergeId: Id.nullable().describe("to take the merge back by; null once it was"),
});
export type ContactEntry = z.infer<typeof ContactEntry>;

/** An organisation contacts belong to: the desk's own fields of it, and the newest twenty changes of them. */
export const Organisation = z.object({ name: z.string(), fields: FieldAnswers, history: z.array(ContactEntry) });
export type Organisation = z.infer<typeof Organisation>;
