import { Types } from "mongoose";
import { fault } from "../fault.ts";

export type Direction = 1 | -1;

/** The place after a row in a list sorted by one field and `_id`: opaque to the outside. */
export const cursorOf = (value: unknown, id: Types.ObjectId) =>
  Buffer.from(JSON.stringify([value instanceof Date ? { d: value.getTime() } : value, String(id)])).toString("base64url");

type Filter = Record<string, unknown>;

/**
 * The filter of a page: of what any of `parts` lets through, what comes after `cursor` in the order `field direction, _id direction`. The
 * alternatives are the outermost thing, so that each is a seek of its own into the list's index and the database merges them in order.
 * Inside an `$and` it would read all pages before this one again, and beside an `$in` it would sort in memory (both measured). A cursor
 * that we did not make answers `request.invalid`; its parts are values, never operators.
 */
export function pageFilter(parts: Filter | Filter[], cursor: string | undefined, field: string, direction: Direction): Filter {
  const each = [parts].flat();
  const [first = {}] = each;
  if (cursor === undefined) return each.length === 1 ? first : { $or: each };
  const [value, id] = readCursor(cursor);
  const past = direction === 1 ? "$gt" : "$lt";
  const after = [{ [field]: { [past]: value } }, { [field]: value, _id: { [past]: id } }];
  return { $or: each.flatMap((part) => after.map((place) => ({ $and: [part, place] }))) };
}

function readCursor(cursor: string): [Date | string | number | null, Types.ObjectId] {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as [unknown, unknown];
    const plain = isDate(value) ? new Date(value.d) : value;
    if (
      typeof id === "string" &&
      Types.ObjectId.isValid(id) &&
      (plain === null || plain instanceof Date || typeof plain === "string" || typeof plain === "number")
    ) {
      return [plain, new Types.ObjectId(id)];
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw fault("request.invalid", { issues: [{ path: "after", message: "is not the `next` of a page" }] });
}

const isDate = (value: unknown): value is { d: number } =>
  typeof value === "object" && value !== null && typeof (value as { d?: unknown }).d === "number";

/** Rows read one past the limit -> the page and its `next`. */
export function pageOfRows<Row extends { _id: Types.ObjectId }, Item>(
  rows: Row[],
  limit: number,
  sortValue: (row: Row) => unknown,
  present: (row: Row) => Item,
) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(present), next: rows.length > limit && last ? cursorOf(sortValue(last), last._id) : null };
}
