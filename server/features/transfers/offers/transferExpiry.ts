import type { Tx } from "../../../platform/ctx.ts";
import { forgiveWork, oweWork } from "../../../platform/dueWork/index.ts";
import type { TransferRecord } from "./transfer.model.ts";

export const expiring = "transfer.expire";

/** Owes the end of an offer that nobody answers. */
export const oweExpiry = (tx: Tx, { _id, expiresAt }: TransferRecord) =>
  oweWork(tx, [{ type: expiring, key: keyOf(_id, expiresAt), data: { id: String(_id) }, dueAt: expiresAt }]);

export const forgiveExpiry = (tx: Tx, { _id, expiresAt }: TransferRecord) => forgiveWork(tx, expiring, [keyOf(_id, expiresAt)]);

// Each time has a duty of its own: one that runs in this moment for an earlier time does not stand for the later.
const keyOf = (id: TransferRecord["_id"], at: Date) => `${String(id)}:${at.getTime()}`;
