import { Types } from "mongoose";
import type { Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { accessContact } from "../accessContact.ts";
import { contactChanged } from "../contact.events.ts";
import { ContactModel, type ContactRecord } from "../contact.model.ts";
import { ContactEntryModel } from "../history/contactEntry.model.ts";
import { keepEntry } from "../history/keepEntry.ts";
import { identityKey } from "../identity.ts";
import { giveBack } from "../own/takeOver.ts";
import { ContactMergeModel } from "./contactMerge.model.ts";

/**
 * Takes a merge of two contacts back: each has what it had. An identity that was taken away or given to somebody else meanwhile stays
 * where it is now, whoever holds the surviving one by then (CON-2). Faults: record.notFound for one that does not stand.
 */
export const partContacts = (ctx: Ctx, mergeId: string | Types.ObjectId): Promise<ContactRecord> =>
  inTransaction(ctx, async (tx) => {
    const filter = { _id: new Types.ObjectId(mergeId), stands: true };
    const merge = await ContactMergeModel.findOneAndUpdate(filter, { $set: { stands: false } }, { session: tx.tx }).lean();
    if (!merge) throw fault("record.notFound", { kind: "contactMerge" });
    const from = await ContactModel.collection.findOne<ContactRecord>({ _id: merge.fromId }, { session: tx.tx });
    if (!from) throw fault("record.notFound", { kind: "contact" });
    const holder = await accessContact(tx, String(merge.intoId));
    const held = new Set(holder.identityKeys);
    const back = merge.identities.filter((one) => held.has(identityKey(one)));
    const backKeys = new Set(back.map(identityKey));
    const left = holder.identities.filter((one) => !backKeys.has(identityKey(one)));
    const language = merge.tookLanguage && holder.language === from.language ? null : holder.language;
    const own = await giveBack(tx, holder, from, merge);
    const lessened = { ...holder, ...own.kept, identities: left, identityKeys: left.map(identityKey), language };
    const whole = { ...from, ...own.back, identities: back, identityKeys: back.map(identityKey), mergedInto: null };
    await ContactModel.collection.replaceOne({ _id: holder._id }, lessened, { session: tx.tx });
    await ContactModel.collection.replaceOne({ _id: from._id }, whole, { session: tx.tx });
    // Undone once: the line that tells of the merge offers it no more.
    await ContactEntryModel.updateOne({ mergeId: merge._id }, { $set: { mergeId: null } }, { session: tx.tx });
    await keepEntry(tx, { contactId: holder._id, kind: "parted", other: { id: from._id, name: from.name } });
    await append(tx, contactChanged, { before: holder, after: lessened });
    await append(tx, contactChanged, { before: from, after: whole });
    return whole;
  });
