import type { Types } from "mongoose";
import type { Tx } from "../../platform/ctx.ts";
import { ContactModel, type ContactRecord } from "./contact.model.ts";

type Asked = Pick<ContactRecord, "_id" | "organisation" | "language">;

/** Company and language of these contacts, for rules that ask them of many at once. */
export const companiesOf = (ids: Types.ObjectId[], tx: Tx): Promise<Asked[]> =>
  ContactModel.collection.find<Asked>({ _id: { $in: ids } }, { session: tx.tx, projection: { organisation: 1, language: 1 } }).toArray();

const mostColleagues = 40;

/** Contacts of an organisation but one, those added last first; at most forty. */
export async function colleaguesOf(organisation: string, except: Types.ObjectId): Promise<Types.ObjectId[]> {
  const rows = await ContactModel.find({ organisation, _id: { $ne: except } }, { _id: 1 })
    .sort({ _id: -1 })
    .limit(mostColleagues)
    .lean();
  return rows.map(({ _id }) => _id);
}
