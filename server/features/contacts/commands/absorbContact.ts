import type { Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { accessContact } from "../accessContact.ts";
import { contactChanged } from "../contact.events.ts";
import { ContactModel, type ContactRecord } from "../contact.model.ts";
import { identityKey } from "../identity.ts";

/**
 * Makes contact `id` part of contact `intoId`: its identities move, the rest stays as it was behind a signpost, and both records before
 * stand in the event log, so that nothing is lost (CON-2). Faults: record.notFound.
 */
export async function absorbContact(tx: Tx, id: string, intoId: string): Promise<ContactRecord> {
  return inTransaction(tx, async () => {
    const from = await accessContact(tx, id);
    const into = await accessContact(tx, intoId);
    if (from._id.equals(into._id)) throw fault("conversation.joinRefused", { because: "sameConversation" });
    const emptied = { ...from, identities: [], identityKeys: [], mergedInto: into._id };
    const identities = [...into.identities, ...from.identities];
    const grown = { ...into, identities, identityKeys: identities.map(identityKey), language: into.language ?? from.language };
    await ContactModel.collection.replaceOne({ _id: from._id }, emptied, { session: tx.tx });
    await ContactModel.collection.replaceOne({ _id: into._id }, grown, { session: tx.tx });
    await append(tx, contactChanged, { before: from, after: emptied });
    await append(tx, contactChanged, { before: into, after: grown });
    return grown;
  });
}
