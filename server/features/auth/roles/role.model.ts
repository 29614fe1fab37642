import { model, Schema } from "mongoose";
import { roles, type RoleName } from "../../../../shared/auth/roles.ts";
import { roleNames } from "../../../../shared/auth/roleNames.ts";
import type { Ability } from "../../../../shared/auth/abilities.ts";
import type { Tx } from "../../../platform/ctx.ts";
import { fault } from "../../../platform/fault.ts";

/** An own role, or a built-in one that was changed; one that came with the product and was not changed has no record. */
export interface RoleRecord {
  /** The built-in name, or an id. */
  _id: string;
  name: string | null;
  nameZh: string | null;
  abilities: Ability[];
  version: number;
  changedBy: string;
  changedAt: Date;
  /** Counts who got it, so that giving it and changing it at once meet here. */
  given: number;
}

const schema = new Schema<RoleRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, default: null },
    nameZh: { type: String, default: null },
    abilities: { type: [String], required: true },
    version: { type: Number, required: true },
    changedBy: { type: String, required: true },
    changedAt: { type: Date, required: true },
    given: { type: Number, required: true },
  },
  { collection: "roles", versionKey: false },
);

export const RoleModel = model<RoleRecord>("Role", schema);

export const isBuiltIn = (key: string): key is RoleName => roleNames.some((name) => name === key);

export interface HeldRole {
  key: string;
  /** Null for a built-in role as it came. */
  record: RoleRecord | null;
  abilities: Ability[];
}

/** What a person who gets this role now holds; who changes the role at this moment waits for it or is waited for. Faults: record.notFound. */
export async function givenBy(key: string, tx: Tx): Promise<{ abilities?: Ability[] }> {
  const { record } = await accessRole(key, tx);
  if (!record) return {};
  await RoleModel.updateOne({ _id: key }, { $inc: { given: 1 } }, { session: tx.tx });
  return { abilities: record.abilities };
}

/** A role by its key, as it is in force. Faults: record.notFound. */
export async function accessRole(key: string, tx?: Tx): Promise<HeldRole> {
  const record = await RoleModel.findById(key)
    .session(tx?.tx ?? null)
    .lean();
  if (record) return { key, record, abilities: record.abilities };
  if (isBuiltIn(key)) return { key, record: null, abilities: [...roles[key]] };
  throw fault("record.notFound", { kind: "role" });
}
