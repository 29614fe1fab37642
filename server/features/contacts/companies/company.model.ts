import { model, Schema, type Types } from "mongoose";
import type { FieldAnswers } from "../../../../shared/fields/customField.schema.ts";

/** What is known of an organisation beside the contacts that name it; there is a record once there is something to know. */
export interface CompanyRecord {
  _id: Types.ObjectId;
  /** The name in lower case: contacts that write it otherwise are of the same organisation. */
  key: string;
  name: string;
  fields: FieldAnswers;
}

const schema = new Schema<CompanyRecord>(
  {
    key: { type: String, required: true },
    name: { type: String, required: true },
    fields: { type: Schema.Types.Mixed, required: true },
  },
  { collection: "companies", versionKey: false, minimize: false },
);
schema.index({ key: 1 }, { unique: true });

export const CompanyModel = model<CompanyRecord>("Company", schema);

export const companyKey = (name: string) => name.trim().toLowerCase();
