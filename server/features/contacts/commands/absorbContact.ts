import { newId, now, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { accessContact } from "../accessContact.ts";
import { contactChanged } from "../contact.events.ts";
import { ContactModel } from "../contact.model.ts";
import { keepEntry } from "../history/keepEntry.ts";
import { identityKey } from "../identity.ts";
import { takeOver } from "../own/takeOver.ts";
import { ContactMergeModel, type ContactMergeRecord } from "../merges/contactMerge.model.ts";

/**
 * Makes contact `id` part of contact `intoId`: its identities move, trips, tags and answers are those of both, the rest stays as it was behind a
 * signpost, so that nothing is lost and the two can be parted again (CON-2); where both answered, the history says what does not show now. Faults: record.notFound, contact.mergeRefused.
 */
export const absorbContact = (ctx: Ctx, id: string, intoId: string, reason: string | null = null): Promise<ContactMergeRecord> =>
  inTransaction(ctx, async (tx) => {
    const from = await accessContact(tx, id);
    const into = await accessContact(tx, intoId);
    if (from._id.equals(into._id)) throw fault("contact.mergeRefused", { because: "sameContact" });
    const own = await takeOver(tx, into, from);
    const emptied = { ...from, ...own.left, identities: [], identityKeys: [], mergedInto: into._id };
    const identities = [...into.identities, ...from.identities];
    const language = into.language ?? from.language;
    const grown = { ...into, ...own.grown, identities, identityKeys: identities.map(identityKey), language };
    await ContactModel.collection.replaceOne({ _id: from._id }, emptied, { session: tx.tx });
    await ContactModel.collection.replaceOne({ _id: into._id }, grown, { session: tx.tx });
    const { kind, id: by, name } = tx.actor;
    const merge: ContactMergeRecord = {
      ...{ _id: newId(), fromId: from._id, intoId: into._id, identities: from.identities, reason, at: now(), stands: true },
      tookLanguage: into.language !== grown.language,
      took: own.took,
      by: { kind, id: by, name },
    };
    await ContactMergeModel.collection.insertOne(merge, { session: tx.tx });
    const told = { text: reason, changes: own.changes, other: { id: from._id, name: from.name }, mergeId: merge._id };
    await keepEntry(tx, { contactId: into._id, kind: "mergedHere", ...told });
    await append(tx, contactChanged, { before: from, after: emptied });
    await append(tx, contactChanged, { before: into, after: grown });
    return merge;
  });
