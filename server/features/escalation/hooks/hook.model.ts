import { model, Schema, type Types } from "mongoose";
import type { Hook } from "../../../../shared/escalation/hook.schema.ts";

export interface HookRecord {
  _id: Types.ObjectId;
  name: string;
  kind: Hook["kind"];
  host: string;
  /** Address and secret, sealed. */
  sealedUrl: string;
  sealedSecret: string | null;
  createdAt: Date;
  createdBy: string;
}

const schema = new Schema<HookRecord>(
  {
    name: { type: String, required: true },
    kind: { type: String, required: true },
    host: { type: String, required: true },
    sealedUrl: { type: String, required: true },
    sealedSecret: { type: String, default: null },
    createdAt: { type: Date, required: true },
    createdBy: { type: String, required: true },
  },
  { collection: "hooks", versionKey: false },
);
schema.index({ createdAt: 1, _id: 1 });

export const HookModel = model<HookRecord>("Hook", schema);
