import { model, Schema, type Types } from "mongoose";
import type { ConversationId } from "../../../../shared/contract/ids.ts";
import type { Draft, DraftWords } from "../../../../shared/conversations/drafts/draft.schema.ts";

/** What an agent has begun to write in one conversation. An emptied one stays, so that its version never starts anew. */
export interface DraftRecord {
  _id: Types.ObjectId;
  agentId: Types.ObjectId;
  conversationId: Types.ObjectId;
  version: number;
  basedOn: number;
  tab: string | null;
  words: DraftWords | null;
  /** Derived from the words, kept for the index. */
  empty: boolean;
  changedAt: Date;
}

const schema = new Schema<DraftRecord>(
  {
    agentId: { type: Schema.Types.ObjectId, required: true },
    conversationId: { type: Schema.Types.ObjectId, required: true },
    version: { type: Number, required: true },
    basedOn: { type: Number, required: true },
    tab: { type: String, default: null },
    words: { type: Schema.Types.Mixed, default: null },
    empty: { type: Boolean, required: true },
    changedAt: { type: Date, required: true },
  },
  { collection: "drafts", versionKey: false },
);
schema.index({ conversationId: 1, agentId: 1 }, { unique: true });
schema.index({ agentId: 1, empty: 1, changedAt: -1, _id: -1 });

export const DraftModel = model<DraftRecord>("Draft", schema);

export const presentDraft = ({ conversationId, version, basedOn, tab, words, changedAt }: DraftRecord): Draft => ({
  conversationId: String(conversationId) as ConversationId,
  ...{ version, basedOn, tab, words },
  changedAt: changedAt.toISOString(),
});
