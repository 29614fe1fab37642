import type { Types } from "mongoose";
import type { EventRecord, Reader } from "../../../platform/eventLog/index.ts";
import {
  carriersOf,
  forgetCarriers,
  noteCarriers,
  renameOnce,
  tagParted,
  tagRenamed,
  type TagCarrierRecord,
  type TagParted,
  type TagRenamed,
} from "../../tags/index.ts";
import { ContactModel } from "../contact.model.ts";
import { ContactMergeModel } from "../merges/contactMerge.model.ts";

const lot = 500;
const lists = [
  { of: "contact" as const, collection: () => ContactModel.collection, path: "tags" },
  { of: "contactMerge" as const, collection: () => ContactMergeModel.collection, path: "took.tags" },
];
type List = (typeof lists)[number];

/**
 * Lets contacts carry the new name of a tag, and after two were parted the name they carried; those behind a signpost and what a merge
 * remembers too. Doing it again finds none.
 */
export const followContactTags: Reader = {
  name: "contacts.tags",
  types: [tagRenamed.type, tagParted.type],
  take: async (event) => {
    if (event.type !== tagParted.type) return renameOnce(followContactTags.name, event as EventRecord<TagRenamed>, renameAll);
    for (const list of lists) await part(list, (event as EventRecord<TagParted>).payload);
  },
};

async function renameAll({ from, to, mergeId }: TagRenamed) {
  for (const list of lists) {
    if (mergeId) await noteAll(list, mergeId, from, to);
    await renameIn(list, { [list.path]: from }, from, to);
  }
}

/** Of two names a record carries one goes, of one it becomes the other. */
async function renameIn({ collection, path }: List, which: Record<string, unknown>, from: string, to: string) {
  await collection().updateMany({ $and: [which, { [path]: { $all: [from, to] } }] }, { $pull: { [path]: from } } as never);
  await collection().updateMany({ $and: [which, { [path]: from }] }, { $set: { [`${path}.$`]: to } });
}

async function noteAll({ of, collection, path }: List, mergeId: string, from: string, to: string) {
  for (const besides of [true, false]) {
    const which = { $and: [{ [path]: from }, { [path]: besides ? to : { $ne: to } }] };
    const noted: { recordId: Types.ObjectId; besides: boolean }[] = [];
    for await (const { _id } of collection().find(which, { projection: { _id: 1 } })) {
      noted.push({ recordId: _id, besides });
      if (noted.length === lot) await noteCarriers(mergeId, of, noted.splice(0));
    }
    await noteCarriers(mergeId, of, noted);
  }
}

/** Where the other tag was taken off since, nothing comes back. */
async function part(list: List, { from, into, mergeId }: TagParted) {
  const { of, collection, path } = list;
  for (let carriers: TagCarrierRecord[]; (carriers = await carriersOf(mergeId, of, lot)).length > 0;) {
    const idsOf = (besides: boolean) => ({ $in: carriers.filter((one) => one.besides === besides).map(({ recordId }) => recordId) });
    await collection().updateMany({ _id: idsOf(true), [path]: into }, { $addToSet: { [path]: from } } as never);
    await renameIn(list, { _id: idsOf(false) }, into, from);
    await forgetCarriers(carriers);
  }
}
