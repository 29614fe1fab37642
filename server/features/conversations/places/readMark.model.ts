import { model, Schema, type Types } from "mongoose";

/** How far an agent has read a thread: the line that says what is new stands behind it, on every device. */
export interface ReadMarkRecord {
  _id: Types.ObjectId;
  agentId: Types.ObjectId;
  conversationId: Types.ObjectId;
  seq: number;
  /** Laid back as unread by the agent, whatever was read. */
  unread?: boolean;
  version?: number;
}

const schema = new Schema<ReadMarkRecord>(
  {
    agentId: { type: Schema.Types.ObjectId, required: true },
    conversationId: { type: Schema.Types.ObjectId, required: true },
    seq: { type: Number, required: true },
    unread: Boolean,
    version: Number,
  },
  { collection: "readMarks", versionKey: false },
);
schema.index({ conversationId: 1, agentId: 1 }, { unique: true });

export const ReadMarkModel = model<ReadMarkRecord>("ReadMark", schema);
