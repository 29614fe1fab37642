import type { Types } from "mongoose";
import type { EventRecord, Reader } from "../../platform/eventLog/index.ts";
import { companyChanged, contactChanged, contactsOfCompany, idsOfContact, type ContactRecord } from "../contacts/index.ts";
import { conversationEvents, conversationImported, deliveryChanged, idsOfContactsConversations } from "../conversations/index.ts";
import { placeConversations } from "./placeConversations.ts";
import { decidingViews } from "./view.model.ts";

const lot = 100;

/** Puts conversations where they belong in the saved views as they change; a desk without saved views pays one look a batch. */
export const followPlaces: Reader = {
  name: "views.places",
  types: [...conversationEvents, conversationImported, contactChanged, companyChanged]
    .filter((one) => one !== deliveryChanged)
    .map(({ type }) => type),
  concerns: (event) => event.type !== contactChanged.type || mayMove(event),
  take: (event) => placeAll([event]),
  takeMany: placeAll,
};

interface ContactTold {
  before: ContactRecord;
  after: ContactRecord;
}

/** Of a contact only what conditions can ask and no conversation carries itself. */
export function mayMove(event: EventRecord) {
  const { before, after } = event.payload as ContactTold;
  const asked = ({ organisation, language, tags = [], fields = {}, mergedInto }: ContactRecord) =>
    JSON.stringify([organisation, language, tags, fields, mergedInto]);
  return asked(before) !== asked(after);
}

async function placeAll(events: EventRecord[]) {
  const views = await decidingViews();
  if (views.length === 0) return;
  const ids = new Map<string, Types.ObjectId>();
  for (const { type, conversationId, payload } of events) {
    if (type === contactChanged.type) await addAllOf((payload as ContactTold).after._id);
    else if (type === companyChanged.type)
      for await (const id of contactsOfCompany((payload as { after: { name: string } }).after.name)) await addAllOf(id);
    else if (conversationId) ids.set(String(conversationId), conversationId);
  }
  const all = [...ids.values()];
  for (let from = 0; from < all.length; from += lot) await placeConversations(all.slice(from, from + lot), views, true);

  async function addAllOf(contact: Types.ObjectId) {
    for (const one of await idsOfContact(contact)) for (const id of await idsOfContactsConversations(one)) ids.set(String(id), id);
  }
}
