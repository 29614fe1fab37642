import { model, Schema, type Types } from "mongoose";
import type { ConversationRecord } from "../conversations/index.ts";

/** What a macro may change about a conversation, and what it takes to put it back. */
export type Touched = Pick<ConversationRecord, "status" | "priority" | "tags" | "nextStep"> & {
  assigneeId: string | null;
  fields: Record<string, string>;
  /** Missing where it is awake. */
  snooze?: { until: Date | null };
};

/** One use of a macro on a conversation: its key makes it one, `before` lets it be undone. */
export interface MacroUseRecord {
  _id: Types.ObjectId;
  agentId: Types.ObjectId;
  key: string;
  macroId: Types.ObjectId;
  conversationId: Types.ObjectId;
  did: number;
  before: Touched;
  after: Touched;
  at: Date;
  undoneAt: Date | null;
}

const schema = new Schema<MacroUseRecord>(
  {
    agentId: { type: Schema.Types.ObjectId, required: true },
    key: { type: String, required: true },
    macroId: { type: Schema.Types.ObjectId, required: true },
    conversationId: { type: Schema.Types.ObjectId, required: true },
    did: { type: Number, required: true },
    before: { type: Schema.Types.Mixed, required: true },
    after: { type: Schema.Types.Mixed, required: true },
    at: { type: Date, required: true },
    undoneAt: { type: Date, default: null },
  },
  { collection: "macroUses", versionKey: false, minimize: false },
);
schema.index({ agentId: 1, key: 1 }, { unique: true });
// Nobody undoes a macro of last month.
schema.index({ at: 1 }, { expireAfterSeconds: 30 * 86_400 });

export const MacroUseModel = model<MacroUseRecord>("MacroUse", schema);
