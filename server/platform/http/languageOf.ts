import type { Language } from "../../../shared/auth/agent.schema.ts";

/** The first of our languages in an Accept-Language header, in the order it gives (RFC 9110, 12.5.4); null when it names none. */
export function languageOf(header: string | undefined): Language | null {
  for (const range of (header ?? "").split(",").slice(0, 10)) {
    const tag = range.split(";")[0]?.trim().toLowerCase() ?? "";
    if (tag.startsWith("zh")) return "zh-CN";
    if (tag.startsWith("en")) return "en";
  }
  return null;
}
