import type { Tx } from "../../../platform/ctx.ts";
import { forgiveWork, oweWork } from "../../../platform/dueWork/index.ts";
import type { TransferRecord } from "./transfer.model.ts";

export const expiring = "transfer.expire";

/** Owes the end of an offer that nobody answers. */
export const oweExpiry = (tx: Tx, { _id, expiresAt }: TransferRecord) =>
  oweWork(tx, [{ type: expiring, key: String(_id), data: { id: String(_id) }, dueAt: expiresAt }]);

export const forgiveExpiry = (tx: Tx, id: TransferRecord["_id"]) => forgiveWork(tx, expiring, [String(id)]);
