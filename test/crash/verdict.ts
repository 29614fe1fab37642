import { isDeepStrictEqual } from "node:util";
import type { HeldThread } from "../../shared/conversations/applyConversationChange.ts";
import type { Sent } from "./sender.ts";

/** Everything that is wrong with the threads after a crash run, in words; nothing when all held. */
export function verdict(stored: Map<string, HeldThread>, sent: Sent[], believed: Map<string, HeldThread>[]): string[] {
  const byText = new Map<string, number>();
  for (const { messages } of stored.values())
    for (const { kind, text } of messages) if (kind === "note") byText.set(text, (byText.get(text) ?? 0) + 1);
  const meant = new Set(sent.map(({ job }) => job.text));
  return [
    ...sent.flatMap((item) => ("acknowledged" in item ? lostOrDoubled(stored, item.acknowledged, byText) : [])),
    ...[...byText]
      .filter(([text, count]) => count > 1 || !meant.has(text))
      .map(([text, count]) => `stored ${count} times, ${meant.has(text) ? "" : "never "}sent: ${text}`),
    ...[...stored].flatMap(([id, thread]) => gaps(id, thread)),
    ...believed.flatMap((threads, client) =>
      [...stored].filter(([id, thread]) => !isSame(threads.get(id), thread)).map(([id]) => `client ${client} sees another thread ${id}`),
    ),
  ];
}

function lostOrDoubled(
  stored: Map<string, HeldThread>,
  { id, seq, text, conversationId }: { id: string; seq: number; text: string; conversationId: string },
  byText: Map<string, number>,
) {
  const found = stored.get(conversationId)?.messages.find((message) => message.id === id);
  if (!found || found.text !== text || found.seq !== seq) return [`acknowledged but not stored so: ${seq} ${text}`];
  return byText.get(text) === 1 ? [] : [`acknowledged once, stored ${byText.get(text)} times: ${text}`];
}

/** [MSG-3] 1, 2, 3, ... without a gap, and the conversation knows the last one. */
function gaps(id: string, { row, messages }: HeldThread) {
  const numbers = messages.map(({ seq }) => seq).toSorted((a, b) => a - b);
  const wrong = numbers.findIndex((seq, index) => seq !== index + 1);
  if (wrong >= 0) return [`thread ${id} has ${numbers[wrong]} where ${wrong + 1} belongs`];
  return row.seq === numbers.length ? [] : [`thread ${id} counts ${row.seq} entries and has ${numbers.length}`];
}

const isSame = (held: HeldThread | undefined, { row, messages }: HeldThread) =>
  held?.row.revision === row.revision && isDeepStrictEqual(held.messages, messages);
