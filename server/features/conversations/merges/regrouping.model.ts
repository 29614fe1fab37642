import { model, Schema, type Types } from "mongoose";
import type { DraftWords } from "../../../../shared/conversations/drafts/draft.schema.ts";
import type { ConversationRecord } from "../conversation.model.ts";

/** What a merge changed on the surviving conversation and has to be put back. */
export type IntoBefore = Pick<ConversationRecord, "visitorId" | "channel" | "snippet" | "lastActivityAt" | "seq">;

/**
 * A merge or a split that stands, or was taken back: what it takes to undo it (MRG-3). `from` lost its entries, `into` got them: of a
 * merge `from` is the signpost, of a split the one that goes on.
 */
export interface RegroupingRecord {
  _id: Types.ObjectId;
  kind: "merge" | "split";
  fromId: Types.ObjectId;
  fromNumber: string;
  intoId: Types.ObjectId;
  intoNumber: string;
  at: Date;
  by: string;
  /** The revisions it made: what clocks take back. */
  fromRevision: number;
  intoRevision: number;
  before: {
    from: Pick<ConversationRecord, "status" | "active" | "unanswered" | "visitorId" | "seq">;
    into: IntoBefore | null;
  };
  /** Of those who watched the one and not the other. */
  watchersAdded: Types.ObjectId[];
  participantsAdded: string[];
  /** The contact that became one with the other's, where they were two and are the same person. */
  contactMergeId: Types.ObjectId | null;
  drafts: { agentId: Types.ObjectId; moved: DraftWords; there: DraftWords | null; version: number }[];
  heldIds: Types.ObjectId[];
  /** True until it is taken back. */
  stands: boolean;
}

const mixed = Schema.Types.Mixed;
const schema = new Schema<RegroupingRecord>(
  {
    kind: { type: String, enum: ["merge", "split"], required: true },
    fromId: { type: Schema.Types.ObjectId, required: true },
    fromNumber: { type: String, required: true },
    intoId: { type: Schema.Types.ObjectId, required: true },
    intoNumber: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: String, required: true },
    fromRevision: { type: Number, required: true },
    intoRevision: { type: Number, required: true },
    before: { type: mixed, required: true },
    watchersAdded: [Schema.Types.ObjectId],
    participantsAdded: [String],
    contactMergeId: { type: Schema.Types.ObjectId, default: null },
    drafts: { type: [mixed] as unknown as never, default: [] },
    heldIds: [Schema.Types.ObjectId],
    stands: { type: Boolean, required: true },
  },
  { collection: "regroupings", versionKey: false },
);
schema.index({ fromId: 1, kind: 1, stands: 1 });
schema.index({ intoId: 1, kind: 1, stands: 1 });

export const RegroupingModel = model<RegroupingRecord>("Regrouping", schema);
