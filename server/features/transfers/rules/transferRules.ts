import { model, Schema } from "mongoose";
import { startingTransferRules, type SavedTransferRules } from "../../../../shared/transfers/transferRules.schema.ts";
import type { Ctx, Tx } from "../../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { findDepartment } from "../../departments/index.ts";
import { transferRulesChanged } from "../transfers.events.ts";

interface RulesRecord extends SavedTransferRules {
  _id: "transfers";
  changedBy: string;
}

const schema = new Schema<RulesRecord>(
  {
    _id: String,
    usualMinutes: { type: Number, required: true },
    pairs: { type: Schema.Types.Mixed, required: true },
    consultationMinutes: { type: Number, required: true },
    mostPasses: { type: Number, required: true },
    version: { type: Number, required: true },
    changedBy: { type: String, required: true },
  },
  { collection: "transferRules", versionKey: false },
);

export const TransferRulesModel = model<RulesRecord>("TransferRules", schema);

/** The rules in force; those every desk starts with until somebody changes them. */
export async function transferRules({ tx }: Pick<Ctx, "tx"> = {}): Promise<SavedTransferRules> {
  const record = await TransferRulesModel.findById("transfers")
    .session(tx ?? null)
    .lean();
  if (!record) return { ...startingTransferRules, version: 0 };
  const { _id, changedBy: _by, ...rules } = record;
  return rules;
}

/** Changes the rules for what is offered from now on. Faults: rules.changed, record.notFound (department). */
export async function changeTransferRules(ctx: Ctx, rules: SavedTransferRules): Promise<SavedTransferRules> {
  try {
    return await inTransaction(ctx, async (tx) => {
      for (const id of new Set(rules.pairs.flatMap((pair) => [pair.fromDepartmentId, pair.toDepartmentId]))) await findDepartment(id, tx);
      const { version, ...before } = await transferRules(tx);
      if (version !== rules.version) throw fault("rules.changed", { by: await lastChangedBy(tx), version });
      const saved = { ...rules, version: rules.version + 1 };
      const fields = { ...saved, changedBy: tx.actor.name };
      await TransferRulesModel.replaceOne({ _id: "transfers" }, fields, { upsert: true, session: tx.tx });
      const { version: _version, ...after } = rules;
      await append(tx, transferRulesChanged, { version: saved.version, before, after });
      return saved;
    });
  } catch (error) {
    if (isDuplicate(error)) throw fault("rules.changed", { by: "", version: 1 });
    throw error;
  }
}

const lastChangedBy = async ({ tx }: Tx) => (await TransferRulesModel.findById("transfers").session(tx).lean())?.changedBy ?? "";
