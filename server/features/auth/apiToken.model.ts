import { model, Schema, type Types } from "mongoose";
import type { Ability } from "../../../shared/auth/abilities.ts";

/** A personal API token: only the SHA-256 of its secret is kept (SEC-5). It can never do more than its agent may at that moment. */
export interface ApiTokenRecord {
  _id: Types.ObjectId;
  agentId: Types.ObjectId;
  name: string;
  abilities: Ability[];
  hash: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

const schema = new Schema<ApiTokenRecord>(
  {
    agentId: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    abilities: { type: [String], required: true },
    hash: { type: String, required: true },
    createdAt: { type: Date, required: true },
    lastUsedAt: { type: Date, default: null },
  },
  { collection: "apiTokens", versionKey: false },
);
schema.index({ hash: 1 }, { unique: true });
schema.index({ agentId: 1, createdAt: 1 });

export const ApiTokenModel = model<ApiTokenRecord>("ApiToken", schema);
