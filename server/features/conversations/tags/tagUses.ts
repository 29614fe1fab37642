import { systemCtx } from "../../../platform/ctx.ts";
import { isFaultOf } from "../../../platform/fault.ts";
import { countTagged } from "../../contacts/index.ts";
import { addTag, listTags, tagsWithNames } from "../../tags/index.ts";
import { ConversationModel } from "../conversation.model.ts";

const mostCounted = 1000;

/** On how many conversations and contacts each tag is, up to 1,000; what is on its way to a new name is counted as having it. */
export async function tagUses(): Promise<Record<string, number>> {
  const counts = (await tagsWithNames()).map(async ({ name, names }): Promise<[string, number]> => {
    const conversations = await ConversationModel.collection.countDocuments({ tags: { $in: names } }, { limit: mostCounted });
    return [name, Math.min(mostCounted, conversations + (await countTagged(names, mostCounted)))];
  });
  return Object.fromEntries(await Promise.all(counts));
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
