import type { EventRecord, Reader } from "../../../platform/eventLog/index.ts";
import { tagRenamed } from "../../tags/index.ts";
import { ContactModel } from "../contact.model.ts";
import { ContactMergeModel } from "../merges/contactMerge.model.ts";

const lists = [
  { collection: () => ContactModel.collection, path: "tags" },
  { collection: () => ContactMergeModel.collection, path: "took.tags" },
];

/** Lets contacts carry the new name of a tag, those behind a signpost and what a merge remembers too; doing it again finds none. */
export const followContactTags: Reader = {
  name: "contacts.tags",
  types: [tagRenamed.type],
  take: async (event) => {
    const { from, to } = (event as EventRecord<{ from: string; to: string }>).payload;
    if (from === to) return;
    for (const { collection, path } of lists) {
      await collection().updateMany({ [path]: { $all: [from, to] } }, { $pull: { [path]: from } } as never);
      await collection().updateMany({ [path]: from }, { $set: { [`${path}.$`]: to } });
    }
  },
};
