/** RFC 5322 says 998 characters a line; a longer one is not an id but an attack. */
const MAX_ID = 900;
const MAX_IDS = 200;

/** Every well-formed Message-ID in a header value, in order, without repeats; what is empty or broken is not there [MAIL-2]. */
export function messageIdsIn(value: string | null | undefined): string[] {
  const found = (value ?? "").slice(0, 100_000).match(/<[^<>\s@]+@[^<>\s@]+>/g) ?? [];
  return [...new Set(found.filter((id) => id.length <= MAX_ID))].slice(-MAX_IDS);
}

/** The same id for the same bytes, for a mail that came without one; `digest` is their SHA-256 in hexadecimal [MAIL-2]. */
export const messageIdFrom = (digest: string) => `<${digest.slice(0, 40)}@made-from-bytes.invalid>`;
