import type { KnownTag, TagInput } from "../../../shared/tags/tag.schema.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { accessTag, changeTag, mergeTags, partTags, type TagMerge, type TagRecord } from "../tags/index.ts";
import { followMerge, followRename } from "./followMove.ts";
import { putBackAskers } from "./putBackAskers.ts";

type Change = TagInput & { id: string; archived: boolean };

/**
 * Changes a tag. Whatever asks for it or sets it has the new name in the same transaction, whatever carries it follows by itself (TAG-1, TAG-2);
 * a skill of its name goes along, unless the caller moves that itself. Faults: record.notFound, tag.nameTaken.
 */
export const renameTag = (ctx: Ctx, input: Change, withSkill = true): Promise<TagRecord> =>
  inTransaction(ctx, async (tx) => {
    const before = await accessTag(tx, input.id);
    const tag = await changeTag(tx, input);
    if (before.name !== tag.name) await followRename(tx, input.id, { from: before.name, to: tag.name }, withSkill);
    return tag;
  });

/** Makes two tags one, for what carries the first and for what asks for it. Faults: record.notFound, tag.sameTag. */
export const joinTags = (ctx: Ctx, id: string, intoId: string): Promise<TagRecord> =>
  inTransaction(ctx, async (tx) => {
    const { from, into, mergeId } = await mergeTags(tx, id, intoId);
    await followMerge(tx, { from: from.name, to: into.name }, mergeId);
    return into;
  });

/** Makes two tags of one again; what asked for the first asks for it again, save where somebody changed that since. Faults: as `partTags`. */
export const takeTagApart = (ctx: Ctx, was: KnownTag, merge: TagMerge): Promise<TagRecord> =>
  inTransaction(ctx, async (tx) => {
    const { from, into, mergeId } = await partTags(tx, was, merge);
    await putBackAskers(tx, { from: from.name, to: into.name }, mergeId);
    return from;
  });
