import { systemCtx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import type { EventRecord, Reader } from "../../../platform/eventLog/index.ts";
import { isFaultOf } from "../../../platform/fault.ts";
import { countTagged } from "../../contacts/index.ts";
import { addTag, listTags, tagRenamed } from "../../tags/index.ts";
import { changeSeveral } from "../changes/changeSeveral.ts";
import { detailsChanged } from "../conversation.events.ts";
import { ConversationModel, type ConversationRecord } from "../conversation.model.ts";

const mostCounted = 1000;
const lot = 100;

/** On how many conversations and contacts each of these tags is, up to 1,000. */
export async function tagUses(names: string[]): Promise<Record<string, number>> {
  const counts = names.map(async (name) => {
    const conversations = await ConversationModel.collection.countDocuments({ tags: name }, { limit: mostCounted });
    return Math.min(mostCounted, conversations + (await countTagged(name, mostCounted)));
  });
  return Object.fromEntries((await Promise.all(counts)).map((count, index) => [names[index] ?? "", count]));
}

/** Tags that conversations carried before there was a list of them become the list, once. */
export async function adoptTags() {
  if ((await listTags()).length > 0) return;
  // Read through its index, a conversation without tags counts as one with an undefined tag.
  const found = (await ConversationModel.collection.distinct("tags")) as unknown[];
  const names = found.filter((name) => typeof name === "string");
  for (const name of names.slice(0, mostCounted)) {
    const tag = { name, nameZh: null, colour: "grey" as const, description: "" };
    await addTag(systemCtx(), tag).catch((error: unknown) => {
      // Of two that differ in case only the first is the list's.
      if (!isFaultOf(error, "tag.nameTaken")) throw error;
    });
  }
}

/** Lets conversations carry the new name of a tag, lot by lot until none has the old one; doing it again finds none. */
export const followTags: Reader = {
  name: "conversations.tags",
  types: [tagRenamed.type],
  take: async (event) => {
    const { from, to } = (event as EventRecord<{ from: string; to: string }>).payload;
    while (from !== to && (await renameLot(from, to)) > 0);
  },
};

const renameLot = (from: string, to: string): Promise<number> =>
  inTransaction(systemCtx(), async (tx) => {
    const found = await ConversationModel.collection
      .find<Pick<ConversationRecord, "_id" | "tags">>({ tags: from }, { session: tx.tx, projection: { tags: 1 } })
      .limit(lot)
      .toArray();
    const changes = found.map(({ _id: id, tags }) => ({ id, set: { tags: renamed(tags, from, to) }, entries: [] }));
    await changeSeveral(tx, detailsChanged, changes);
    return found.length;
  });

const renamed = (tags: string[], from: string, to: string) => [...new Set(tags.map((tag) => (tag === from ? to : tag)))];
