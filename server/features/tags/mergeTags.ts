import type { KnownTag } from "../../../shared/tags/tag.schema.ts";
import { tagKey } from "../../../shared/tags/tagNaming.ts";
import { newId, type Ctx } from "../../platform/ctx.ts";
import { Types } from "mongoose";
import { inTransaction, isDuplicate } from "../../platform/database/index.ts";
import { append } from "../../platform/eventLog/index.ts";
import { fault } from "../../platform/fault.ts";
import { accessTag } from "./changeTags.ts";
import { formerOfBoth, freeName, takeFormer } from "./formerNames.ts";
import { presentTag, TagModel, type TagRecord } from "./tag.model.ts";
import { tagParted, tagRenamed, tagsChanged, type TagMerge } from "./tags.events.ts";

/** Two tags that are one now. */
export interface Merged {
  from: TagRecord;
  into: TagRecord;
  mergeId: string;
}

/** Makes two tags one: the first is gone, what carries it carries the second. Faults: record.notFound, tag.sameTag. */
export const mergeTags = (ctx: Ctx, id: string, intoId: string): Promise<Merged> =>
  inTransaction(ctx, async (tx) => {
    if (id === intoId) throw fault("tag.sameTag", {});
    const [from, into] = [await accessTag(tx, id), await accessTag(tx, intoId)];
    const merge: TagMerge = { mergeId: String(newId()), intoId };
    await TagModel.deleteOne({ _id: from._id }, { session: tx.tx });
    await TagModel.updateOne({ _id: into._id }, { $set: { former: formerOfBoth(into, from) } }, { session: tx.tx });
    await append(tx, tagsChanged, { tagId: id, before: presentTag(from), after: null, merge });
    await append(tx, tagRenamed, { from: from.name, to: into.name, mergeId: merge.mergeId });
    return { from, into, mergeId: merge.mergeId };
  });

/**
 * Makes two tags of one again: what carried the first carries it again, save where the second was taken off since. Faults: record.notFound
 * where the second is gone, tag.nameTaken.
 */
export async function partTags(ctx: Ctx, was: KnownTag, { mergeId, intoId }: TagMerge): Promise<Merged> {
  try {
    return await inTransaction(ctx, async (tx) => {
      const into = await accessTag(tx, intoId);
      const { id, ...said } = was;
      const former = await takeFormer(tx, into, id);
      const tag: TagRecord = { ...said, _id: new Types.ObjectId(id), key: tagKey(was.name), former };
      await TagModel.create([tag], { session: tx.tx });
      await freeName(tx, tag);
      await append(tx, tagsChanged, { tagId: id, before: null, after: presentTag(tag) });
      await append(tx, tagParted, { from: tag.name, into: into.name, mergeId });
      return { from: tag, into, mergeId };
    });
  } catch (error) {
    if (isDuplicate(error)) throw fault("tag.nameTaken", {});
    throw error;
  }
}
