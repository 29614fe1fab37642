import { model, Schema, type Types } from "mongoose";
import type { Author, CallPart, Channel, Delivery, MailPart, Mention, MessageKind } from "../../../shared/conversations/message.schema.ts";
import type { ThreadEvent } from "../../../shared/conversations/threadEvent.schema.ts";

export interface AttachmentRecord {
  id: Types.ObjectId;
  name: string;
  type: string;
  size: number;
  inline: boolean;
}

export interface MessageRecord {
  _id: Types.ObjectId;
  conversationId: Types.ObjectId;
  seq: number;
  revision: number;
  /** The outside revision at its last change, for lines a chat visitor can see; else null. */
  outsideRevision: number | null;
  kind: MessageKind;
  channel: Channel | null;
  author: Author;
  text: string;
  happenedAt: Date;
  createdAt: Date;
  delivery: (Omit<Delivery, "at"> & { at: Date }) | null;
  attachments: AttachmentRecord[];
  /** Its formatted form stands beside it; missing where it is plain text. */
  formatted?: boolean;
  /** Whom a note names; missing where it names nobody. */
  mentions?: Mention[];
  mail: MailPart | null;
  call: (Omit<CallPart, "callBackAt"> & { callBackAt: Date | null }) | null;
  event: ThreadEvent | null;
  joinedFrom: string | null;
  /** The entry this one is a copy of, when threads were joined: how it was delivered is told on both. */
  copyOf?: Types.ObjectId;
  /** It stands in another thread now, split off or gone back when a merge was undone: kept here so that the numbers stay gapless. */
  movedTo?: { id: Types.ObjectId; number: string; by: "split" | "undo" } | null;
  /** Joined threads that led it here: what was written to them follows them when they part again (MRG-3). */
  ledBy?: Types.ObjectId[];
  /** The visitor who can see it, on lines of the chat: nobody reads another's (CHAT-8). */
  visitorId: string | null;
  /** The sender's key with the sender's name before it (MSG-1), and what it was sent with (MSG-2). Absent on entries we write ourselves. */
  key?: string;
  digest?: string;
}

const schema = new Schema<MessageRecord>(
  {
    conversationId: { type: Schema.Types.ObjectId, required: true },
    seq: { type: Number, required: true },
    revision: { type: Number, required: true },
    outsideRevision: Number,
    kind: { type: String, required: true },
    channel: String,
    author: { type: Schema.Types.Mixed, required: true },
    text: String,
    happenedAt: { type: Date, required: true },
    createdAt: { type: Date, required: true },
    delivery: Schema.Types.Mixed,
    attachments: [{ id: Schema.Types.ObjectId, name: String, type: { type: String }, size: Number, inline: Boolean, _id: false }],
    formatted: Boolean,
    mentions: { type: Schema.Types.Mixed, default: undefined },
    mail: Schema.Types.Mixed,
    call: Schema.Types.Mixed,
    event: Schema.Types.Mixed,
    joinedFrom: String,
    copyOf: Schema.Types.ObjectId,
    movedTo: { type: Schema.Types.Mixed, default: undefined },
    ledBy: { type: [Schema.Types.ObjectId], default: undefined },
    visitorId: String,
    key: String,
    digest: String,
  },
  { collection: "messages", versionKey: false },
);
schema.index({ conversationId: 1, seq: 1 }, { unique: true });
schema.index({ conversationId: 1, revision: 1 });
schema.index({ conversationId: 1, happenedAt: -1, _id: -1 });
schema.index({ key: 1 }, { unique: true, partialFilterExpression: { key: { $gt: "" } } });
schema.index({ copyOf: 1 }, { sparse: true });
schema.index({ "attachments.id": 1 }, { sparse: true });

export const MessageModel = model<MessageRecord>("Message", schema);

/** The cleaned HTML of a mail or a formatted answer, beside the message: lists and signals never carry it. */
export interface MessageHtmlRecord {
  _id: Types.ObjectId;
  conversationId: Types.ObjectId;
  html: string;
}

const htmlSchema = new Schema<MessageHtmlRecord>(
  { conversationId: { type: Schema.Types.ObjectId, required: true }, html: { type: String, required: true } },
  { collection: "messageHtml", versionKey: false },
);

export const MessageHtmlModel = model<MessageHtmlRecord>("MessageHtml", htmlSchema);
