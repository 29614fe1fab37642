import type { MessageId } from "../../../../shared/contract/ids.ts";
import type { TranscriptLine } from "../../../../shared/conversations/transcript.api.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { pageFilter, pageOfRows } from "../../../platform/database/index.ts";
import { noteReading } from "../../contacts/index.ts";
import { accessConversation } from "../accessConversation.ts";
import { MessageModel, type MessageRecord } from "../message.model.ts";

interface TranscriptQuery {
  id: string;
  events: boolean;
  after?: string | undefined;
  limit: number;
}

const said = [{ kind: "inbound" }, { kind: "outbound" }];
// What a contact may know of: that it came in, how it stands, who joined. Whom it was given to and why is ours.
const told = {
  opened: "opened",
  statusChanged: "statusChanged",
  transferJoined: "joined",
  transferLeft: "left",
  transferHandedOver: "tookOver",
} as const;

/** The thread as its contact may read it, oldest first (MSG-6): chosen by what may leave, so that a new kind of entry stays inside. Faults: record.notFound. */
export async function transcriptOf(ctx: Ctx, { id, events, after, limit }: TranscriptQuery) {
  const { _id, contact } = await accessConversation(ctx, id);
  await noteReading(ctx, { _id: contact.id, name: contact.name }, "printed");
  const shown = [...said, ...(events ? [{ kind: "event", "event.type": { $in: Object.keys(told) } }] : [])];
  const parts = shown.map((one) => ({ conversationId: _id, movedTo: null, ...one }));
  const rows = (await MessageModel.collection
    .find(pageFilter({ conversationId: _id, movedTo: null, $or: parts }, after, "happenedAt", 1))
    .sort({ happenedAt: 1, _id: 1 })
    .limit(limit + 1)
    .toArray()) as unknown as MessageRecord[];
  return pageOfRows(rows, limit, (row) => row.happenedAt, presentLine);
}

function presentLine(message: MessageRecord): TranscriptLine {
  const { _id, kind, channel, author, text, happenedAt, mail, call, event, attachments } = message;
  const agent = event && "agent" in event ? event.agent?.name : undefined;
  return {
    id: String(_id) as MessageId,
    at: happenedAt.toISOString(),
    from: kind === "event" ? "event" : kind === "inbound" ? "contact" : "us",
    ...{ channel, subject: mail?.subject ?? null },
    name: kind === "event" ? (agent ?? "") : author.name,
    text: channel === "phone" || kind === "event" ? "" : text,
    files: channel === "phone" ? [] : attachments.filter(({ inline }) => !inline).map(({ name, size }) => ({ name, size })),
    callSeconds: call?.seconds ?? null,
    event: event && { type: told[event.type as keyof typeof told], to: event.type === "statusChanged" ? event.to : null },
  };
}
