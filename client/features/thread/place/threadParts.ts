import type { Message } from "../../../../shared/conversations/message.schema.ts";
import { sameDay } from "../../../platform/text/time.ts";
import { foldEvents } from "../events/foldEvents.ts";

/** One line of the thread as it is drawn: a day, the line that says what is new, entries, or what waits to be sent. */
export type Part =
  | { key: string; kind: "day"; at: string }
  | { key: string; kind: "new" }
  | { key: string; kind: "entries"; entries: Message[] }
  | { key: string; kind: "pending" };

/** A thread as parts, in order; `readTo` is the last number the person has read, null when everything is known. */
export function threadParts(messages: Message[], readTo: number | null, own: string): Part[] {
  const parts: Part[] = [];
  const firstNew = firstUnread(messages, readTo, own);
  let before: Message | undefined;
  for (const entries of foldEvents(messages.filter(tells), firstNew)) {
    const [first] = entries;
    if (!first) continue;
    if (!before || !sameDay(before.happenedAt, first.happenedAt)) parts.push({ key: `day-${first.id}`, kind: "day", at: first.happenedAt });
    if (first.id === firstNew) parts.push({ key: "new", kind: "new" });
    parts.push({ key: first.id, kind: "entries", entries });
    before = entries.at(-1);
  }
  parts.push({ key: "pending", kind: "pending" });
  return parts;
}

/** The first entry of others behind the last one read. */
export const firstUnread = (messages: Message[], readTo: number | null, own: string) =>
  readTo === null ? undefined : messages.find(({ seq, kind, author }) => seq > readTo && kind !== "event" && author.id !== own)?.id;

/** A joined thread was opened elsewhere: that it is here is told by its own line. */
const tells = ({ event, joinedFrom }: Message) => joinedFrom === null || event?.type !== "opened";

/** About as high as a part will be, so that little moves when it is measured: measured at 640 pixels in comfortable density. */
export function estimateOf(part: Part | undefined): number {
  if (!part || part.kind === "pending") return 1;
  if (part.kind !== "entries") return 30;
  const [first] = part.entries;
  if (!first || first.kind === "event") return part.entries.length > 1 ? 60 : 32;
  const lines = first.text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 80)), 0);
  return 70 + Math.min(lines, 60) * 22 + (first.attachments.length > 0 ? 36 : 0) + (first.delivery ? 20 : 0);
}
