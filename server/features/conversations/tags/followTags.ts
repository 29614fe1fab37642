import { systemCtx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
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
import { changeSeveral } from "../changes/changeSeveral.ts";
import { detailsChanged } from "../conversation.events.ts";
import { ConversationModel, type ConversationRecord } from "../conversation.model.ts";

const lot = 100;

/**
 * Lets conversations carry the new name of a tag, and after two were parted the name they carried, lot by lot until none is left; doing it
 * again finds none.
 */
export const followTags: Reader = {
  name: "conversations.tags",
  types: [tagRenamed.type, tagParted.type],
  take: async (event) => {
    if (event.type === tagParted.type) return part((event as EventRecord<TagParted>).payload);
    await renameOnce(followTags.name, event as EventRecord<TagRenamed>, async ({ from, to, mergeId }) => {
      while ((await renameLot(from, to, mergeId)) > 0);
    });
  },
};

type Tagged = Pick<ConversationRecord, "_id" | "tags">;
const projection = { tags: 1 };

const renameLot = (from: string, to: string, mergeId: string | undefined): Promise<number> =>
  inTransaction(systemCtx(), async (tx) => {
    const found = await ConversationModel.collection.find<Tagged>({ tags: from }, { session: tx.tx, projection }).limit(lot).toArray();
    const carriers = found.map(({ _id, tags }) => ({ recordId: _id, besides: tags.includes(to) }));
    if (mergeId) await noteCarriers(mergeId, "conversation", carriers, tx.tx);
    const changes = found.map(({ _id: id, tags }) => ({ id, set: { tags: renamed(tags, from, to) }, entries: [] }));
    await changeSeveral(tx, detailsChanged, changes);
    return found.length;
  });

const renamed = (tags: string[], from: string, to: string) => [...new Set(tags.map((tag) => (tag === from ? to : tag)))];

async function part(parted: TagParted) {
  for (let carriers: TagCarrierRecord[]; (carriers = await carriersOf(parted.mergeId, "conversation", lot)).length > 0;)
    await partLot(parted, carriers);
}

/** Where the other tag was taken off since, nothing comes back: whoever did that meant what both were. */
const partLot = ({ from, into }: TagParted, carriers: TagCarrierRecord[]): Promise<void> =>
  inTransaction(systemCtx(), async (tx) => {
    const besides = new Map(carriers.map((one) => [String(one.recordId), one.besides]));
    const found = await ConversationModel.collection
      .find<Tagged>({ _id: { $in: carriers.map(({ recordId }) => recordId) }, tags: into }, { session: tx.tx, projection })
      .toArray();
    const tagsOf = ({ _id, tags }: Tagged) => (besides.get(String(_id)) ? [...new Set([...tags, from])] : renamed(tags, into, from));
    await changeSeveral(
      tx,
      detailsChanged,
      found.map((one) => ({ id: one._id, set: { tags: tagsOf(one) }, entries: [] })),
    );
    await forgetCarriers(carriers, tx.tx);
  });
