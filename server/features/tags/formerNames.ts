import { inNames, namesIn, tagKey } from "../../../shared/tags/tagNaming.ts";
import { now, type Ctx, type Tx } from "../../platform/ctx.ts";
import { TagModel, type FormerName, type TagRecord } from "./tag.model.ts";

/** So long a condition also holds by the name a tag had before: longer than it takes until all that carries it has followed (TAG-2). */
export const latelyMs = 600_000;
const mostFormer = 50;

/** How these names are called now: as the list writes them, or as the tag is called that had the name before; any other name stays as it is. */
export async function tagNamesNow(ctx: Ctx, names: string[]) {
  const keys = names.map(tagKey);
  const tags = await TagModel.find({ $or: [{ key: { $in: keys } }, { "former.key": { $in: keys } }] })
    .session(ctx.tx ?? null)
    .lean();
  const byFormer = tags.flatMap((tag) => (tag.former ?? []).map(({ key }): [string, TagRecord] => [key, tag]));
  const byKey = new Map([...byFormer, ...tags.map((tag): [string, TagRecord] => [tag.key, tag])]);
  // Half of the time: what is written now is written before the old name is forgotten everywhere.
  const lately = new Date(now().getTime() - latelyMs / 2);
  return {
    tags,
    isKnown: (name: string) => byKey.has(tagKey(name)),
    called: (name: string) => byKey.get(tagKey(name))?.name ?? name.trim(),
    lately: (name: string) => (byKey.get(tagKey(name))?.former ?? []).filter(({ at }) => at > lately).map((one) => one.name),
  };
}

/** By what two of these names are told to be of one tag: in whatever case, and by whichever of its names. */
export async function tagKeysNow(tx: Tx, names: string[]): Promise<(name: string) => string> {
  const { called } = await tagNamesNow(tx, names);
  return (name) => tagKey(called(name));
}

/** Every tag with the names under which something may carry it still. */
export async function tagsWithNames(): Promise<{ name: string; names: string[] }[]> {
  const since = new Date(now().getTime() - latelyMs);
  const tags = await TagModel.find({}, { name: 1, former: 1 }).lean();
  return tags.map(({ name, former = [] }) => ({ name, names: [name, ...former.filter(({ at }) => at > since).map((one) => one.name)] }));
}

/**
 * What asks for tags or sets them, in the names of now, for whoever saves it: somebody may have begun to write it before a tag had another name.
 * A rename that commits meanwhile meets this write at the tags themselves, and one of the two begins anew (TAG-2).
 */
export async function inTagNamesOfNow<Value>(tx: Tx, value: Value): Promise<Value> {
  const names = namesIn(value);
  if (names.length === 0) return value;
  const { tags, called, lately } = await tagNamesNow(tx, names);
  await TagModel.collection.updateMany({ _id: { $in: tags.map(({ _id }) => _id) } }, { $inc: { asked: 1 } }, { session: tx.tx });
  return inNames(value, called, lately);
}

/** What a tag was called before, once it gets another name. */
export const calledBefore = ({ name, key, former = [] }: TagRecord): FormerName[] =>
  [{ name, key, at: now(), tagId: null }, ...former.filter((one) => one.key !== key)].slice(0, mostFormer);

/** What two that become one were called; what comes from the first one says so. */
export const formerOfBoth = (into: TagRecord, from: TagRecord): FormerName[] =>
  [...calledBefore(from).map((one) => ({ ...one, tagId: String(from._id) })), ...(into.former ?? [])].slice(0, mostFormer);

/** Gives a tag that is one of its own again what it was called before; answers that. */
export async function takeFormer(tx: Tx, into: TagRecord, id: string): Promise<FormerName[]> {
  const all = into.former ?? [];
  const [its, others] = [all.filter(({ tagId }) => tagId === id), all.filter(({ tagId }) => tagId !== id)];
  await TagModel.updateOne({ _id: into._id }, { $set: { former: others } }, { session: tx.tx });
  return its.map((one) => ({ ...one, tagId: null }));
}

/** True where a tag had this name later than then, too, and has another one now. */
export const isLeftSince = async (tx: Tx, name: string, since: Date): Promise<boolean> =>
  (await TagModel.exists({ former: { $elemMatch: { key: tagKey(name), at: { $gt: since } } } }).session(tx.tx)) !== null;

/** A name that is a tag's now is no other's former one, nor its own. */
export const freeName = (tx: Tx, { key }: TagRecord) =>
  TagModel.updateMany({ "former.key": key }, { $pull: { former: { key } } } as never, { session: tx.tx });
