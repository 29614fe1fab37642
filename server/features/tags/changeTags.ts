import type { TagInput } from "../../../shared/tags/tag.schema.ts";
import { newId, type Ctx, type Tx } from "../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../platform/database/index.ts";
import { append } from "../../platform/eventLog/index.ts";
import { fault } from "../../platform/fault.ts";
import { presentTag, TagModel, type TagRecord } from "./tag.model.ts";
import { tagRenamed, tagsChanged } from "./tags.events.ts";

const mostTags = 1000;
/** Of two names that differ in case only there is one. */
export const keyOf = (name: string) => name.trim().toLowerCase();

/** A new tag. Faults: tag.nameTaken, tag.tooMany. */
export const addTag = (ctx: Ctx, input: TagInput): Promise<TagRecord> =>
  unlessTaken(
    inTransaction(ctx, async (tx) => {
      if ((await TagModel.estimatedDocumentCount()) >= mostTags) throw fault("tag.tooMany", { most: mostTags });
      const tag: TagRecord = { ...input, _id: newId(), key: keyOf(input.name), archived: false };
      await TagModel.create([tag], { session: tx.tx });
      await append(tx, tagsChanged, { tagId: String(tag._id), before: null, after: presentTag(tag) });
      return tag;
    }),
  );

/** Changes a tag; a new name follows to every conversation by itself. Faults: record.notFound, tag.nameTaken. */
export const changeTag = (ctx: Ctx, { id, ...input }: TagInput & { id: string; archived: boolean }): Promise<TagRecord> =>
  unlessTaken(
    inTransaction(ctx, async (tx) => {
      const before = await accessTag(tx, id);
      const tag: TagRecord = { ...before, ...input, key: keyOf(input.name) };
      await TagModel.replaceOne({ _id: before._id }, tag, { session: tx.tx });
      await append(tx, tagsChanged, { tagId: id, before: presentTag(before), after: presentTag(tag) });
      if (before.name !== tag.name) await append(tx, tagRenamed, { from: before.name, to: tag.name });
      return tag;
    }),
  );

/**
 * The tags as they are stored, for somebody who adds them: in the letters of the list, a new one made where the ability is there. Faults:
 * tag.unknown.
 */
export async function takeTags(tx: Tx, names: string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const known = await TagModel.find({ key: { $in: names.map(keyOf) } })
    .session(tx.tx)
    .lean();
  const nameOf = new Map(known.map(({ key, name }) => [key, name]));
  const fresh = names.filter((name) => !nameOf.has(keyOf(name)));
  if (fresh.length > 0 && tx.actor.kind === "agent" && !tx.actor.abilities.has("tag.create"))
    throw fault("tag.unknown", { names: fresh.join(", ") });
  for (const name of fresh) await addTag(tx, { name: name.trim(), nameZh: null, colour: "grey", description: "" });
  return names.map((name) => nameOf.get(keyOf(name)) ?? name.trim());
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
export async function accessTag(tx: Tx, id: string): Promise<TagRecord> {
  const tag = await TagModel.findById(id).session(tx.tx).lean();
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
