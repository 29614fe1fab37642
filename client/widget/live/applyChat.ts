import type { ChatThread } from "../../../shared/channels/chatWire.ts";

/**
 * The thread after a change: applied, the same object when it was known, or `gap` when the thread has to be opened again. The result
 * equals the thread as the server would answer it (SYNC-2, SYNC-7).
 */
export function applyChat(held: ChatThread | null, previous: number, change: ChatThread): ChatThread | "gap" {
  if (!held || held.number !== change.number) return "gap";
  if (change.revision <= held.revision) return held;
  return previous === held.revision ? putIn(held, change) : "gap";
}

/** Lines replaced by their newer versions, new ones behind them in their order. */
export function putIn(held: ChatThread, change: ChatThread): ChatThread {
  const lines = new Map(held.lines.map((line) => [line.id, line]));
  for (const line of change.lines) lines.set(line.id, line);
  const sorted = [...lines.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq));
  return { ...change, agentName: change.agentName ?? held.agentName, lines: sorted };
}
