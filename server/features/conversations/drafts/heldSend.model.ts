import { model, Schema, type Types } from "mongoose";
import type { DraftWords } from "../../../../shared/conversations/drafts/draft.schema.ts";

/** What somebody has sent and has not left: until then it can be undone (MSG-10), or until a time somebody chose (MSG-15). */
export interface HeldSendRecord {
  _id: Types.ObjectId;
  agentId: Types.ObjectId;
  agentName: string;
  conversationId: Types.ObjectId;
  /** The sender's own key: the message has it too, so that it is one, however often it is asked for (MSG-1). */
  key: string;
  words: DraftWords;
  leavesAt: Date;
  /** Kept for a time somebody chose; missing on those that only wait to be undone. */
  scheduled?: boolean;
  sendAnyway?: boolean;
  /** The newest entry when it was kept: what others write after it holds it back. */
  seenSeq?: number;
  heldBack?: { at: Date; by: string; because: string } | null;
}

const schema = new Schema<HeldSendRecord>(
  {
    agentId: { type: Schema.Types.ObjectId, required: true },
    agentName: { type: String, required: true },
    conversationId: { type: Schema.Types.ObjectId, required: true },
    key: { type: String, required: true },
    words: { type: Schema.Types.Mixed, required: true },
    leavesAt: { type: Date, required: true },
    scheduled: Boolean,
    sendAnyway: Boolean,
    seenSeq: Number,
    heldBack: { type: Schema.Types.Mixed, default: undefined },
  },
  { collection: "heldSends", versionKey: false },
);
schema.index({ agentId: 1, key: 1 }, { unique: true });
schema.index({ conversationId: 1 });
schema.index({ agentId: 1, scheduled: 1, leavesAt: 1, _id: 1 });

export const HeldSendModel = model<HeldSendRecord>("HeldSend", schema);
