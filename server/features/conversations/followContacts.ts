import { isDeepStrictEqual } from "node:util";
import { systemCtx, type Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import type { EventRecord, Reader } from "../../platform/eventLog/index.ts";
import { accessContact, contactChanged, idsOfContact, nextDeparture, type ContactRecord } from "../contacts/index.ts";
import { changeSeveral, type OneChange } from "./changes/changeSeveral.ts";
import { detailsChanged } from "./conversation.events.ts";
import { ConversationModel, type ConversationRecord } from "./conversation.model.ts";

type Told = NonNullable<typeof contactChanged.payload>;

/**
 * A contact's name and tier stand on each of its conversations, and when it departs: those that are not done show them as they are now, in
 * every list. Whose trips grew or went by a merge of contacts departs as the whole of them does.
 */
export const followContacts: Reader = {
  name: "conversations.contacts",
  types: [contactChanged.type],
  concerns: (event) => {
    const { before, after } = (event as EventRecord<Told>).payload;
    return isRenamed(before, after) || isElsewhere(before, after);
  },
  take: async (event) => {
    const { before, after } = (event as EventRecord<Told>).payload;
    await inTransaction(systemCtx(), async (tx) => {
      if (isRenamed(before, after)) await changeSeveral(tx, detailsChanged, await named(tx, after));
      if (isElsewhere(before, after)) await changeSeveral(tx, detailsChanged, await departing(tx, after));
    });
  },
};

const isRenamed = (before: ContactRecord, after: ContactRecord) => before.name !== after.name || before.tier !== after.tier;
const isElsewhere = (before: ContactRecord, after: ContactRecord) =>
  String(before.mergedInto ?? "") !== String(after.mergedInto ?? "") || !isDeepStrictEqual(before.trips, after.trips);

async function named(tx: Tx, { _id: id, name, tier }: ContactRecord): Promise<OneChange[]> {
  const shown = { "contact.id": id, active: true, $or: [{ "contact.name": { $ne: name } }, { "contact.tier": { $ne: tier } }] };
  const rows = await ConversationModel.collection
    .find<Pick<ConversationRecord, "_id">>(shown, { session: tx.tx, projection: { _id: 1 } })
    .toArray();
  return rows.map((row) => ({ id: row._id, set: { contact: { id, name, tier } }, entries: [] }));
}

/** What each would depart at had it been opened for the contact as it is now: taken back, a merge leaves nothing behind. */
async function departing(tx: Tx, { _id }: ContactRecord): Promise<OneChange[]> {
  const whole = await accessContact(tx, String(_id));
  const shown = { "contact.id": { $in: await idsOfContact(whole._id) }, active: true };
  const rows = await ConversationModel.collection
    .find<Pick<ConversationRecord, "_id" | "createdAt" | "departsAt">>(shown, {
      session: tx.tx,
      projection: { createdAt: 1, departsAt: 1 },
    })
    .toArray();
  return rows.flatMap(({ _id: id, createdAt, departsAt }) => {
    const departs = nextDeparture(whole, createdAt);
    return departs?.getTime() === departsAt?.getTime() ? [] : [{ id, set: { departsAt: departs }, entries: [] }];
  });
}
