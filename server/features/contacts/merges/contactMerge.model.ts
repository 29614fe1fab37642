import { model, Schema, type Types } from "mongoose";
import type { IdentityRecord } from "../contact.model.ts";
import type { TookOwn } from "../own/mergeOwn.ts";

/** Two contacts made one, and what it takes to part them again (CON-2). */
export interface ContactMergeRecord {
  _id: Types.ObjectId;
  fromId: Types.ObjectId;
  intoId: Types.ObjectId;
  /** What moved, in the order it stood. */
  identities: IdentityRecord[];
  /** The surviving contact had no language and took the other's. */
  tookLanguage: boolean;
  /** What of tags and own fields came from the other; missing on merges of before there were any. */
  took?: TookOwn;
  reason: string | null;
  by: { kind: string; id: string | null; name: string };
  at: Date;
  /** True until it is taken back. */
  stands: boolean;
}

const schema = new Schema<ContactMergeRecord>(
  {
    fromId: { type: Schema.Types.ObjectId, required: true },
    intoId: { type: Schema.Types.ObjectId, required: true },
    identities: { type: [Schema.Types.Mixed] as unknown as never, required: true },
    tookLanguage: { type: Boolean, required: true },
    took: { type: Schema.Types.Mixed },
    reason: { type: String, default: null },
    by: { type: Schema.Types.Mixed, required: true },
    at: { type: Date, required: true },
    stands: { type: Boolean, required: true },
  },
  { collection: "contactMerges", versionKey: false },
);
schema.index({ fromId: 1, stands: 1 });
schema.index({ intoId: 1, stands: 1, at: -1 });

export const ContactMergeModel = model<ContactMergeRecord>("ContactMerge", schema);
