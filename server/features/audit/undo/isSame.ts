import { isDeepStrictEqual } from "node:util";

/** Ids as texts, as commands take them; what was never said is nothing. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** True where two records say the same, whether they came from the log or from a collection. */
export const isSame = (a: unknown, b: unknown) => isDeepStrictEqual(plain(a), plain(b));
