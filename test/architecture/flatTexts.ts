/** Nested texts as `area.key` -> its texts; the plural forms of one key count as one key, since languages have different ones. */
export function flatKeys(texts: unknown, prefix = "", into = new Map<string, string[]>()): Map<string, string[]> {
  for (const [name, value] of Object.entries(texts as Record<string, unknown>)) {
    const key = `${prefix}${name}`;
    if (typeof value === "object" && value !== null) flatKeys(value, `${key}.`, into);
    else into.set(singular(key), [...(into.get(singular(key)) ?? []), value as string]);
  }
  return into;
}

const singular = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");

/** The placeholders of a key's texts, as one comparable text; a plural form may leave the count out. */
export function placeholdersOf(texts: string[]): string {
  const names = texts.flatMap((text) => [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name]) => name));
  return [...new Set(names)]
    .filter((name) => name !== "count")
    .toSorted()
    .join();
}
