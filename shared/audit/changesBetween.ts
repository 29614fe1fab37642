/** One value that differs: where it stands, and what it was and is; null where there was or is none. */
export interface ValueChange {
  path: string;
  before: string | null;
  after: string | null;
}

const mostChanges = 60;
const longest = 300;

/** What differs between two records, value by value in the order of the later one; lists of plain values are one value. */
export function changesBetween(before: unknown, after: unknown): ValueChange[] {
  const [was, is] = [flat(before), flat(after)];
  const paths = [...new Set([...is.keys(), ...was.keys()])];
  return paths
    .filter((path) => was.get(path) !== is.get(path))
    .slice(0, mostChanges)
    .map((path) => ({ path, before: was.get(path) ?? null, after: is.get(path) ?? null }));
}

function flat(value: unknown, path = "", into = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined || value === "") return into;
  if (Array.isArray(value) && value.every((one) => typeof one !== "object" || one === null)) put(value.map(String).join(", "));
  else if (value instanceof Date) put(value.toISOString());
  else if (typeof value === "object") for (const [key, inner] of Object.entries(value)) flat(inner, path ? `${path}.${key}` : key, into);
  else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") put(String(value));
  return into;

  function put(text: string) {
    if (text) into.set(path, text.length > longest ? `${text.slice(0, longest)}…` : text);
  }
}
