import type { ChatLine, ChatThread } from "../../../../shared/channels/chatWire.ts";
import { ConversationModel, isOutside, MessageModel, type ConversationRecord, type MessageRecord } from "../../conversations/index.ts";
import { isActive } from "../../../../shared/conversations/status.ts";

/** The newest lines a widget shows; older ones stay in the console. */
const mostLines = 200;

/** The conversation a visitor is in: the last one of their chat, or null. */
export const conversationOf = (visitorId: string) =>
  ConversationModel.collection.findOne<ConversationRecord>({ visitorId, joinedInto: null }, { sort: { lastActivityAt: -1 } });

/**
 * A visitor's thread: whole, or the lines newer than `revision` when the visitor holds this very thread. Only lines of this visitor's chat:
 * never a note, a mail, a call, or another visitor's line (MSG-6, CHAT-8).
 */
export async function threadOf(
  visitorId: string,
  held: { number: string | null; revision: number },
): Promise<{ thread: ChatThread | null; reset: boolean }> {
  const conversation = await conversationOf(visitorId);
  if (!conversation) return { thread: null, reset: true };
  const reset = held.number !== conversation.number || held.revision > conversation.outsideRevision || held.revision === 0;
  const newer = reset ? {} : { outsideRevision: { $gt: held.revision } };
  // What was split off stays in the visitor's chat; what went back when a merge was undone is in the other thread again.
  const filter = { conversationId: conversation._id, visitorId, "movedTo.by": { $ne: "undo" }, ...newer };
  const rows = (await MessageModel.collection
    .find(filter)
    .sort({ happenedAt: -1, _id: -1 })
    .limit(mostLines)
    .toArray()) as unknown as MessageRecord[];
  return { thread: presentThread(conversation, rows.filter(isOutside).reverse()), reset };
}

/** A conversation and some of its lines as the visitor sees them. */
export function presentThread({ number, status, outsideRevision }: ConversationRecord, lines: MessageRecord[]): ChatThread {
  const answer = lines.findLast(
    ({ kind, author, event }) => (kind === "outbound" && author.kind === "agent") || event?.type === "transferHandedOver",
  );
  return {
    number,
    open: isActive(status),
    agentName: answer ? authorOf(answer) : null,
    revision: outsideRevision,
    lines: lines.map(presentLine),
  };
}

const presentLine = (message: MessageRecord): ChatLine => ({
  id: String(message._id),
  seq: message.seq,
  mine: message.kind === "inbound",
  author: authorOf(message),
  text: message.text,
  at: message.happenedAt.toISOString(),
  state: message.delivery?.state === "read" ? "read" : "delivered",
  files: message.attachments.map(({ id, name, type, size }) => ({ id: String(id), name, type, size })),
  passing: passingOf(message),
  // The stored key is `chat:<visitor>:<key>`; the browser knows its own part.
  key: message.kind === "inbound" ? (message.key?.split(":").slice(2).join(":") ?? null) : null,
});

const passings = { transferJoined: "joined", transferLeft: "left", transferHandedOver: "tookOver" } as const;
const passingOf = ({ event }: MessageRecord) => (event ? (passings[event.type as keyof typeof passings] ?? null) : null);

/** Who speaks; of who comes or goes, the one it is about. What a rule is called inside is nobody's business outside. */
const authorOf = ({ kind, author, event }: MessageRecord) =>
  kind === "outbound" && author.kind === "system" ? "" : event && "agent" in event && event.agent ? event.agent.name : author.name;
