import { queries } from "../queries.ts";
import { readAhead } from "./heldThreads.ts";
import { rowsOf, type Pages } from "./lists.ts";

const restMs = 250;

/**
 * Reads the neighbours of an open conversation ahead once a person rests on it, so that the next arrow key takes no request (UI-3); who
 * only passes by on the way down the list asks for nothing. Answers how to call it off.
 */
export function readAround(id: string): () => void {
  const timer = setTimeout(() => {
    for (const [, pages] of queries.getQueriesData<Pages>({ queryKey: ["list"], type: "active" })) {
      const rows = pages ? rowsOf(pages) : [];
      const at = rows.findIndex((row) => row.id === id);
      if (at < 0) continue;
      for (const row of [rows[at + 1], rows[at - 1]]) if (row) readAhead(row);
      return;
    }
  }, restMs);
  return () => clearTimeout(timer);
}
