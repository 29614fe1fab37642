import { systemCtx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import type { EventRecord, Reader } from "../../platform/eventLog/index.ts";
import { contactChanged } from "../contacts/index.ts";
import { changeSeveral } from "./changes/changeSeveral.ts";
import { detailsChanged } from "./conversation.events.ts";
import { ConversationModel, type ConversationRecord } from "./conversation.model.ts";

type Told = NonNullable<typeof contactChanged.payload>;

/** A contact's name and tier stand on each of its conversations: those that are not done show them as they are now, in every list. */
export const followContacts: Reader = {
  name: "conversations.contacts",
  types: [contactChanged.type],
  concerns: (event) => {
    const { before, after } = (event as EventRecord<Told>).payload;
    return before.name !== after.name || before.tier !== after.tier;
  },
  take: async (event) => {
    const { _id: id, name, tier } = (event as EventRecord<Told>).payload.after;
    await inTransaction(systemCtx(), async (tx) => {
      const shown = { "contact.id": id, active: true, $or: [{ "contact.name": { $ne: name } }, { "contact.tier": { $ne: tier } }] };
      const rows = await ConversationModel.collection
        .find<Pick<ConversationRecord, "_id">>(shown, { session: tx.tx, projection: { _id: 1 } })
        .toArray();
      await changeSeveral(
        tx,
        detailsChanged,
        rows.map((row) => ({ id: row._id, set: { contact: { id, name, tier } }, entries: [] })),
      );
    });
  },
};
