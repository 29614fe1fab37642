import type { QueryKey } from "@tanstack/react-query";
import { queries } from "../queries.ts";

type Apply = (key: QueryKey) => void;

/** What was heard of lists that were just being read, by the list, in its order. */
const kept = new Map<string, Set<Apply>>();
let following: (() => void) | undefined;

/**
 * Applies what is heard to every list of a kind. One that is being read may be answered with what was before it, so it is applied to that
 * answer too; whatever is asked for later is answered with it.
 */
export function hear(kind: string, apply: Apply) {
  for (const { queryKey, queryHash, state } of queries.getQueryCache().findAll({ queryKey: [kind] })) {
    apply(queryKey);
    if (state.fetchStatus !== "idle") keep(queryHash, apply);
  }
}

/** Reads what is held under these keys afresh, and once more what is under way for the first time: the library would leave it at that. */
export function readAgain(...keys: QueryKey[]) {
  for (const queryKey of keys) {
    for (const { queryHash, state } of queries.getQueryCache().findAll({ queryKey, fetchStatus: "fetching" }))
      if (state.data === undefined) keep(queryHash, again);
    void queries.invalidateQueries({ queryKey });
  }
}

const again: Apply = (queryKey) => void queries.invalidateQueries({ queryKey, exact: true });

/** After a gap what was heard before it is worth nothing. */
export const forgetKept = () => kept.clear();

function keep(hash: string, apply: Apply) {
  following ??= follow();
  kept.set(hash, (kept.get(hash) ?? new Set()).add(apply));
}

const follow = () =>
  queries.getQueryCache().subscribe(({ type, query: { queryHash, queryKey, state } }) => {
    const applies = kept.get(queryHash);
    if (!applies || (type === "updated" ? state.fetchStatus !== "idle" : type !== "removed")) return;
    kept.delete(queryHash);
    if (state.status === "success") for (const apply of applies) apply(queryKey);
  });
