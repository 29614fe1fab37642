import { model, Schema, type Types } from "mongoose";
import type { DepartmentId } from "../../../../shared/contract/ids.ts";
import { answerFields } from "../../../../shared/fields/answerFields.ts";
import type { CustomField, FieldAnswers } from "../../../../shared/fields/customField.schema.ts";
import type { DepartmentFields, DepartmentFieldsInput } from "../../../../shared/transfers/transferField.schema.ts";
import type { Ctx, Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { findDepartment } from "../../departments/index.ts";
import { transferFieldsChanged } from "../transfers.events.ts";

interface FieldsRecord {
  /** The department's id. */
  _id: Types.ObjectId;
  fields: CustomField[];
  /** Of what was saved before versions were counted: none. */
  version?: number;
  changedBy?: string;
}

const schema = new Schema<FieldsRecord>(
  { fields: { type: Schema.Types.Mixed, required: true }, version: Number, changedBy: String },
  { collection: "transferFields", versionKey: false },
);

export const TransferFieldsModel = model<FieldsRecord>("TransferFields", schema);

/** What a department asks whoever offers it a conversation, in its order. */
export async function fieldsOf(departmentId: Types.ObjectId | string, tx?: Tx): Promise<CustomField[]> {
  return (await recordOf(departmentId, tx))?.fields ?? [];
}

/** The same with its version, for who may change it. Faults: record.notFound. */
export async function departmentFields(id: DepartmentId): Promise<DepartmentFields> {
  const record = await recordOf((await findDepartment(id))._id);
  return { id, fields: record?.fields ?? [], version: record?.version ?? 0 };
}

const recordOf = (departmentId: Types.ObjectId | string, tx?: Tx) =>
  TransferFieldsModel.findById(departmentId)
    .session(tx?.tx ?? null)
    .lean();

/** What of it these answers leave open or answer wrongly, by the names of the fields; answers to what is asked no more are no fault. */
export async function unansweredOf(departmentId: string, answers: FieldAnswers, tx?: Tx): Promise<string[]> {
  const fields = await fieldsOf(departmentId, tx);
  const { issues } = answerFields(fields, answers);
  return fields.filter(({ key }) => issues.has(key)).map(({ label }) => label);
}

/** Changes what a department asks; offers that stand keep what they were asked. Faults: record.notFound, rules.changed. */
export async function changeFields(ctx: Ctx, { id, fields, seenVersion }: DepartmentFieldsInput): Promise<DepartmentFields> {
  return inTransaction(ctx, async (tx) => {
    const { _id } = await findDepartment(id, tx);
    const { fields: before = [], version: was = 0, changedBy: by = "" } = (await recordOf(_id, tx)) ?? {};
    if (seenVersion !== undefined && seenVersion !== was) throw fault("rules.changed", { by, version: was });
    const version = was + 1;
    await TransferFieldsModel.replaceOne({ _id }, { fields, version, changedBy: ctx.actor.name }, { upsert: true, session: tx.tx });
    await append(tx, transferFieldsChanged, { departmentId: id, before, after: fields, version });
    return { id, fields, version };
  });
}
