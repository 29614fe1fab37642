import { Types } from "mongoose";
import { systemCtx, type Tx } from "../../../platform/ctx.ts";
import type { AnswerSources } from "../../fields/index.ts";
import { accessContact } from "../accessContact.ts";
import { ContactModel } from "../contact.model.ts";

/** Where answers are looked up that name a contact, or one of the trips of `contactId` (null: there are none to choose from). */
export const answerSources = ({ tx }: Tx, contactId: Types.ObjectId | null): AnswerSources => ({
  contacts: async (ids) => new Set((await namesOfContacts(ids, tx)).keys()),
  bookings: async () =>
    contactId ? (await accessContact({ ...systemCtx(), tx }, String(contactId))).trips.map(({ locator }) => locator) : [],
});

/** The names of contacts by their ids; what is no id of one is left out. */
export async function namesOfContacts(ids: string[], session: Tx["tx"]): Promise<Map<string, string>> {
  const real = ids.filter((id) => /^[0-9a-f]{24}$/.test(id)).map((id) => new Types.ObjectId(id));
  const rows = await ContactModel.find({ _id: { $in: real } }, { name: 1 })
    .session(session)
    .lean();
  return new Map(rows.map(({ _id, name }) => [String(_id), name]));
}
