import type { FieldAnswers } from "../../../../shared/fields/customField.schema.ts";
import type { ContactRecord } from "../contact.model.ts";

type Own = Pick<ContactRecord, "fields" | "tags">;

/** What a contact takes over from one that becomes part of it. */
export interface TookOwn {
  fields: FieldAnswers;
  tags: string[];
}

/**
 * What the surviving contact has then, and what of it came from the other: tags of both, and answers it had none to. Where both answered, its
 * own stands; the other's stays on the record behind the signpost, where parting finds it again (CON-2).
 */
export function withOwnOf(into: Own, from: Own): Required<Own> & { took: TookOwn } {
  const [own = {}, others = {}] = [into.fields, from.fields];
  const fields = Object.fromEntries(Object.entries(others).filter(([key]) => own[key] === undefined));
  const tags = (from.tags ?? []).filter((tag) => !into.tags?.includes(tag));
  return { fields: { ...own, ...fields }, tags: [...(into.tags ?? []), ...tags], took: { fields, tags } };
}

/** What the surviving contact keeps when the other leaves again: all but what it took, as far as nobody answered otherwise meanwhile. */
export function withoutTook(holder: Own, took: TookOwn): Required<Own> {
  const kept = Object.entries(holder.fields ?? {}).filter(([key, value]) => took.fields[key] !== value);
  return { fields: Object.fromEntries(kept), tags: (holder.tags ?? []).filter((tag) => !took.tags.includes(tag)) };
}

/**
 * The same where others are part of the holder still: what only the leaving one had given it, though another of them had it as well, is taken
 * from the first of these. `taken` says what of each.
 */
export function keptWithout(holder: Own, took: TookOwn, others: Own[]): { kept: Required<Own>; taken: TookOwn[] } {
  const kept = withoutTook(holder, took);
  const gone = (holder.tags ?? []).filter((tag) => !kept.tags.includes(tag));
  const left = Object.keys(holder.fields ?? {}).filter((key) => !(key in kept.fields));
  const taken: TookOwn[] = [];
  for (const { tags = [], fields = {} } of others) {
    const answers = Object.entries(fields).filter(([key]) => left.includes(key));
    const { took: more, ...grown } = withOwnOf(kept, {
      tags: tags.filter((tag) => gone.includes(tag)),
      fields: Object.fromEntries(answers),
    });
    Object.assign(kept, grown);
    taken.push(more);
  }
  return { kept, taken };
}

/** What one had and has no more. */
export function goneFrom(before: Own, after: Own): TookOwn {
  const gone = Object.entries(before.fields ?? {}).filter(([key, value]) => after.fields?.[key] !== value);
  return { fields: Object.fromEntries(gone), tags: (before.tags ?? []).filter((tag) => !after.tags?.includes(tag)) };
}

/** What stands in both. */
export function commonOf({ fields = {}, tags = [] }: Own = {}, other: TookOwn): TookOwn {
  const both = Object.entries(fields).filter(([key, value]) => other.fields[key] === value);
  return { fields: Object.fromEntries(both), tags: tags.filter((tag) => other.tags.includes(tag)) };
}

/** Answers of the other that do not show while the two are one, and those that show in their place. */
export function hiddenAnswers({ fields: own = {} }: Own, { fields: others = {} }: Own): { theirs: FieldAnswers; shown: FieldAnswers } {
  const keys = Object.keys(others).filter((key) => own[key] !== undefined && own[key] !== others[key]);
  const of = (answers: FieldAnswers) => Object.fromEntries(keys.map((key) => [key, answers[key] ?? ""]));
  return { theirs: of(others), shown: of(own) };
}
