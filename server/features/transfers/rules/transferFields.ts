import { model, Schema, type Types } from "mongoose";
import type { z } from "zod";
import { answerFields } from "../../../../shared/fields/answerFields.ts";
import type { CustomField, FieldAnswers } from "../../../../shared/fields/customField.schema.ts";
import type { DepartmentFields } from "../../../../shared/transfers/transferField.schema.ts";
import type { Ctx, Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { findDepartment } from "../../departments/index.ts";
import { transferFieldsChanged } from "../transfers.events.ts";

interface FieldsRecord {
  /** The department's id. */
  _id: Types.ObjectId;
  fields: CustomField[];
}

const schema = new Schema<FieldsRecord>(
  { fields: { type: Schema.Types.Mixed, required: true } },
  { collection: "transferFields", versionKey: false },
);

export const TransferFieldsModel = model<FieldsRecord>("TransferFields", schema);

/** What a department asks whoever offers it a conversation, in its order. */
export async function fieldsOf(departmentId: Types.ObjectId | string, tx?: Tx): Promise<CustomField[]> {
  const record = await TransferFieldsModel.findById(departmentId)
    .session(tx?.tx ?? null)
    .lean();
  return record?.fields ?? [];
}

/** What of it these answers leave open or answer wrongly, by the names of the fields; answers to what is asked no more are no fault. */
export async function unansweredOf(departmentId: string, answers: FieldAnswers, tx?: Tx): Promise<string[]> {
  const fields = await fieldsOf(departmentId, tx);
  const { issues } = answerFields(fields, answers);
  return fields.filter(({ key }) => issues.has(key)).map(({ label }) => label);
}

/** Changes what a department asks; offers that stand keep what they were asked. Faults: record.notFound. */
export async function changeFields(ctx: Ctx, { id, fields }: z.infer<typeof DepartmentFields>) {
  return inTransaction(ctx, async (tx) => {
    const { _id } = await findDepartment(id, tx);
    const before = await fieldsOf(_id, tx);
    await TransferFieldsModel.replaceOne({ _id }, { fields }, { upsert: true, session: tx.tx });
    await append(tx, transferFieldsChanged, { departmentId: id, before, after: fields });
    return { id, fields };
  });
}
