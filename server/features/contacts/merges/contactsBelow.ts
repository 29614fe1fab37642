import type { Types } from "mongoose";
import type { Tx } from "../../../platform/ctx.ts";
import { ContactModel, type ContactRecord } from "../contact.model.ts";

type Below = Pick<ContactRecord, "_id" | "trips" | "ownTrips">;

/** All that became part of a contact, and of those again. */
export async function contactsBelow(tx: Tx, id: Types.ObjectId): Promise<Below[]> {
  const all: Below[] = [];
  for (let above = [id]; above.length > 0;) {
    const options = { session: tx.tx, projection: { trips: 1, ownTrips: 1 } };
    const found = await ContactModel.collection.find<Below>({ mergedInto: { $in: above } }, options).toArray();
    above = found.map(({ _id }) => _id);
    all.push(...found);
  }
  return all;
}
