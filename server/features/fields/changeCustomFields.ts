import { FieldOwner, type CustomField } from "../../../shared/fields/customField.schema.ts";
import type { OwnFields } from "../../../shared/fields/fields.api.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { append } from "../../platform/eventLog/index.ts";
import { fault } from "../../platform/fault.ts";
import { CustomFieldsModel } from "./customFields.model.ts";
import { customFieldsChanged } from "./fields.events.ts";

interface Change {
  of: FieldOwner;
  fields: CustomField[];
  /** The version the change was made on: somebody else's is never written over. */
  seenVersion: number;
}

/** Changes what is asked. Faults: rules.changed. */
export function changeCustomFields(ctx: Ctx, { of, fields, seenVersion }: Change): Promise<OwnFields> {
  return inTransaction(ctx, async (tx) => {
    const before = await CustomFieldsModel.findById(of).session(tx.tx).lean();
    const { version, changedBy } = before ?? { version: 0, changedBy: "" };
    if (version !== seenVersion) throw fault("rules.changed", { by: changedBy, version });
    const changed = { of, fields, version: version + 1 };
    await CustomFieldsModel.replaceOne(
      { _id: of },
      { fields, version: version + 1, changedBy: tx.actor.name },
      { upsert: true, session: tx.tx },
    );
    await append(tx, customFieldsChanged, { before: { of, fields: before?.fields ?? [], version }, after: changed });
    return changed;
  });
}

/** All of them; what nobody set up has none. */
export async function listCustomFields(): Promise<OwnFields[]> {
  const records = await CustomFieldsModel.find().lean();
  return FieldOwner.options.map((of) => {
    const { fields = [], version = 0 } = records.find(({ _id }) => _id === of) ?? {};
    return { of, fields, version };
  });
}
