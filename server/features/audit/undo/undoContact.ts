import { isDeepStrictEqual } from "node:util";
import type { Ctx } from "../../../platform/ctx.ts";
import { accessContact, changeContact, partContacts, standingMerge, type ContactRecord } from "../../contacts/index.ts";
import { undoerOf } from "./undoer.ts";

const plain = ["name", "nameLatin", "language", "zone", "tier", "organisation", "accountManagerId", "tags", "fields"] as const;

/** No tags and an empty list of them are the same. */
const isSame = (a: unknown, b: unknown) => isDeepStrictEqual(given(a), given(b));
const given = (value: unknown) => (typeof value === "object" && value !== null && Object.keys(value).length === 0 ? null : (value ?? null));

const differing = (before: ContactRecord, after: ContactRecord) => plain.filter((field) => !isSame(before[field], after[field]));

/**
 * A correction is taken back value by value, a merge by parting the two. What changes addresses has no inverse here: somebody else may have
 * them by now.
 */
export const undoContact = undoerOf<ContactRecord>(
  "contact.write",
  async (ctx, { before, after }) => {
    if (!before || !after) return false;
    if (!before.mergedInto && after.mergedInto) return (await standingMerge(after._id)) !== null;
    const fields = differing(before, after);
    if (fields.length === 0 || !isDeepStrictEqual(before.identityKeys, after.identityKeys)) return false;
    const now = await accessContact(ctx, String(after._id));
    return now._id.equals(after._id) && fields.every((field) => isSame(now[field], after[field]));
  },
  async (ctx, { before, after }) => {
    const [was, is] = [before as ContactRecord, after as ContactRecord];
    const mergeId = is.mergedInto && (await standingMerge(is._id));
    return mergeId ? partContacts(ctx, mergeId) : putBack(ctx, was, is);
  },
);

function putBack(ctx: Ctx, was: ContactRecord, is: ContactRecord) {
  const changed = differing(was, is);
  const values = Object.fromEntries(changed.map((field) => [field, was[field] ?? null]));
  const emptied = Object.fromEntries(Object.keys(is.fields ?? {}).map((key) => [key, ""]));
  return changeContact(ctx, {
    ...values,
    id: String(is._id),
    ...(changed.includes("tags") ? { tags: was.tags ?? [] } : {}),
    ...(changed.includes("fields") ? { fields: { ...emptied, ...was.fields } } : {}),
  });
}
