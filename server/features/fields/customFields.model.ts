import { model, Schema } from "mongoose";
import type { CustomField, FieldOwner } from "../../../shared/fields/customField.schema.ts";
import type { Tx } from "../../platform/ctx.ts";

export interface CustomFieldsRecord {
  _id: FieldOwner;
  fields: CustomField[];
  version: number;
  changedBy: string;
}

const schema = new Schema<CustomFieldsRecord>(
  {
    _id: { type: String, required: true },
    fields: { type: Schema.Types.Mixed, required: true },
    version: { type: Number, required: true },
    changedBy: { type: String, required: true },
  },
  { collection: "customFields", versionKey: false },
);

export const CustomFieldsModel = model<CustomFieldsRecord>("CustomFields", schema);

/** The fields a conversation, contact or organisation has, in the order in which they are asked. */
export async function customFieldsOf(of: FieldOwner, tx?: Tx): Promise<CustomField[]> {
  const record = await CustomFieldsModel.findById(of)
    .session(tx?.tx ?? null)
    .lean();
  return record?.fields ?? [];
}
