import { eachOnce } from "../skills/skillKey.ts";

/** Of two names that differ in case only there is one (TAG-1). */
export const tagKey = (name: string) => name.trim().toLowerCase();

/** A tag has another name, or became one with another. */
export interface TagMove {
  from: string;
  to: string;
}

/** What names tags in one place; only what asks (`asks`) has names it asked by until lately. */
export interface TagNaming {
  names: readonly string[];
  was: readonly string[];
  asks: boolean;
}

/**
 * Whatever holds conditions or actions, however deep, with other names where it names tags: in conditions, in actions that set them, in what
 * a plan takes for skills and in the skills of people. What names none of those that change is the very same value.
 */
export function renaming<Value>(value: Value, change: (naming: TagNaming) => TagNaming): Value {
  return walked(value, change) as Value;
}

function walked(value: unknown, change: (naming: TagNaming) => TagNaming): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => walked(item, change));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const record = value as Record<string, unknown>;
  const field = namingField(record);
  if (field) return renamedAt(record, field, change);
  const parts = Object.entries(record).map(([key, part]): [string, unknown] => [key, walked(part, change)]);
  return parts.some(([key, part]) => part !== record[key]) ? Object.fromEntries(parts) : value;
}

function namingField(record: Record<string, unknown>): string | undefined {
  if (record["fact"] === "tag" || record["fact"] === "contactTag") return "is";
  if (record["kind"] === "addTags" || record["kind"] === "removeTags") return "tags";
  return ["skillTags", "skills"].find((field) => Array.isArray(record[field]));
}

function renamedAt(record: Record<string, unknown>, field: string, change: (naming: TagNaming) => TagNaming): unknown {
  const before: TagNaming = {
    names: record[field] as string[],
    was: (record["was"] as string[] | undefined) ?? [],
    asks: field === "is" || field === "skillTags",
  };
  const { names, was } = change(before);
  if (isSame(names, before.names) && isSame(was, before.was)) return record;
  const { was: _was, ...rest } = record;
  return { ...rest, [field]: names, ...(was.length > 0 ? { was } : {}) };
}

const isSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((name, index) => name === b[index]);

/**
 * With the new name for the old one, each once. A condition also holds by the old one for a while: what carries the tag follows by itself, lot by
 * lot, and until all of it has nothing comes to hold or ceases to (TAG-2).
 */
export const afterMove = <Value>(value: Value, { from, to }: TagMove): Value =>
  renaming(value, ({ names, was, asks }) => {
    const of = without(from);
    if (names.every(of)) return { names, was, asks };
    const now = eachOnce(names.map((name) => (of(name) ? name : to)));
    return { names: now, was: asks && tagKey(from) !== tagKey(to) ? eachOnce([...was.filter(without(to)), from]) : was, asks };
  });

/** As it is written, without the names it asked by until lately: all of them, or one. */
export const asWritten = <Value>(value: Value, name?: string): Value =>
  renaming(value, ({ names, was, asks }) => ({ names, was: name === undefined ? [] : was.filter(without(name)), asks }));

/**
 * What is put back when two tags are parted: it asks by its own name again, and for a while also by the one it shares no longer, where it did
 * not ask by that anyway.
 */
export const afterParting = <Value>(value: Value, { from, to }: TagMove): Value =>
  renaming(value, (naming) => {
    const { names, asks } = naming;
    const shares = asks && !names.every(without(from)) && names.every(without(to));
    return shares ? { ...naming, was: [to] } : naming;
  });

/** In the names of now: `called` says how a tag is called, `lately` by which names it went until lately. */
export const inNames = <Value>(value: Value, called: (name: string) => string, lately: (name: string) => string[]): Value =>
  renaming(value, ({ names, asks }) => {
    const now = eachOnce(names.map(called));
    return { names: now, was: asks ? eachOnce(now.flatMap(lately)) : [], asks };
  });

/** Every name it asks for or sets, each once, as written; not those of until lately. */
export function namesIn(value: unknown): string[] {
  const found: string[] = [];
  renaming(value, (naming) => (found.push(...naming.names), naming));
  return eachOnce(found);
}

/** True where it asks for the tag or sets it. */
export const namesTag = (value: unknown, name: string) => !namesIn(value).every(without(name));

/** True where it still asks by a name of until lately. */
export function asksLately(value: unknown, name: string): boolean {
  let found = false;
  renaming(value, (naming) => ((found ||= !naming.was.every(without(name))), naming));
  return found;
}

const without = (name: string) => (one: string) => tagKey(one) !== tagKey(name);
