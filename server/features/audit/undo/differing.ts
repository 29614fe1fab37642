import { isSame, plain } from "./isSame.ts";

/** What differs between two of these fields of a record, as it was. */
export function differing<Field extends string>(
  fields: readonly Field[],
  before: { [F in Field]?: unknown },
  after: { [F in Field]?: unknown },
) {
  return fields.filter((field) => field in after && !isSame(before[field], after[field]));
}

/** Those fields of a record. */
export const asWas = <Field extends string>(fields: Field[], before: { [F in Field]?: unknown }) =>
  Object.fromEntries(fields.map((field) => [field, plain(before[field])]));
