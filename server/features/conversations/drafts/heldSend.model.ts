import { model, Schema, type Types } from "mongoose";
import type { DraftWords } from "../../../../shared/conversations/drafts/draft.schema.ts";

/** A mail somebody has sent that waits a few seconds before it is posted and leaves: until then it can be undone (MSG-10). */
export interface HeldSendRecord {
  _id: Types.ObjectId;
  agentId: Types.ObjectId;
  agentName: string;
  conversationId: Types.ObjectId;
  /** The sender's own key: the message has it too, so that it is one, however often it is asked for (MSG-1). */
  key: string;
  words: DraftWords;
  leavesAt: Date;
}

const schema = new Schema<HeldSendRecord>(
  {
    agentId: { type: Schema.Types.ObjectId, required: true },
    agentName: { type: String, required: true },
    conversationId: { type: Schema.Types.ObjectId, required: true },
    key: { type: String, required: true },
    words: { type: Schema.Types.Mixed, required: true },
    leavesAt: { type: Date, required: true },
  },
  { collection: "heldSends", versionKey: false },
);
schema.index({ agentId: 1, key: 1 }, { unique: true });
schema.index({ conversationId: 1 });

export const HeldSendModel = model<HeldSendRecord>("HeldSend", schema);
