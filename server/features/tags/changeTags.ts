import type { TagInput } from "../../../shared/tags/tag.schema.ts";
import { tagKey } from "../../../shared/tags/tagNaming.ts";
import { newId, type Ctx, type Tx } from "../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../platform/database/index.ts";
import { append } from "../../platform/eventLog/index.ts";
import { fault } from "../../platform/fault.ts";
import { calledBefore, freeName, tagNamesNow } from "./formerNames.ts";
import { presentTag, TagModel, type TagRecord } from "./tag.model.ts";
import { tagRenamed, tagsChanged } from "./tags.events.ts";

const mostTags = 1000;

/** A new tag. Faults: tag.nameTaken, tag.tooMany. */
export const addTag = (ctx: Ctx, input: TagInput): Promise<TagRecord> =>
  unlessTaken(
    inTransaction(ctx, async (tx) => {
      if ((await TagModel.estimatedDocumentCount()) >= mostTags) throw fault("tag.tooMany", { most: mostTags });
      const tag: TagRecord = { ...input, _id: newId(), key: tagKey(input.name), archived: false };
      await TagModel.create([tag], { session: tx.tx });
      await freeName(tx, tag);
      await append(tx, tagsChanged, { tagId: String(tag._id), before: null, after: presentTag(tag) });
      return tag;
    }),
  );

/** Changes a tag; a new name follows to every conversation by itself. Faults: record.notFound, tag.nameTaken. */
export const changeTag = (ctx: Ctx, { id, ...input }: TagInput & { id: string; archived: boolean }): Promise<TagRecord> =>
  unlessTaken(
    inTransaction(ctx, async (tx) => {
      const before = await accessTag(tx, id);
      const isNew = before.name !== input.name;
      const tag: TagRecord = { ...before, ...input, key: tagKey(input.name), ...(isNew ? { former: calledBefore(before) } : {}) };
      await TagModel.replaceOne({ _id: before._id }, tag, { session: tx.tx });
      if (isNew) await freeName(tx, tag);
      await append(tx, tagsChanged, { tagId: id, before: presentTag(before), after: presentTag(tag) });
      if (before.name !== tag.name) await append(tx, tagRenamed, { from: before.name, to: tag.name });
      return tag;
    }),
  );

/**
 * The tags as they are stored, for somebody who adds them: in the letters of the list, by the name of now where a tag was called so before, a
 * new one made where the ability is there. Faults: tag.unknown.
 */
export async function takeTags(tx: Tx, names: string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const { called, isKnown } = await tagNamesNow(tx, names);
  const fresh = names.filter((name) => !isKnown(name));
  if (fresh.length > 0 && tx.actor.kind === "agent" && !tx.actor.abilities.has("tag.create"))
    throw fault("tag.unknown", { names: fresh.join(", ") });
  for (const name of fresh) await addTag(tx, { name: name.trim(), nameZh: null, colour: "grey", description: "" });
  return names.map(called);
}

/** What somebody leaves of the tags a record carries, and those they add: what it carries already stays whatever the list says. Faults: tag.unknown. */
export async function withNewTags(tx: Tx, before: readonly string[], after: string[]): Promise<string[]> {
  const taken = await takeTags(
    tx,
    after.filter((tag) => !before.includes(tag)),
  );
  return [...new Set([...before.filter((tag) => after.includes(tag)), ...taken])];
}

/** Faults: record.notFound. */
export async function accessTag(ctx: Ctx, id: string): Promise<TagRecord> {
  const tag = await TagModel.findById(id)
    .session(ctx.tx ?? null)
    .lean();
  if (!tag) throw fault("record.notFound", { kind: "tag" });
  return tag;
}

async function unlessTaken<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (isDuplicate(error, "key")) throw fault("tag.nameTaken", {});
    throw error;
  }
}
