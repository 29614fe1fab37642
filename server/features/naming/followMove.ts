import { afterMove, asWritten, namesTag, tagKey, type TagMove } from "../../../shared/tags/tagNaming.ts";
import type { Tx } from "../../platform/ctx.ts";
import type { TagAsker } from "../tags/index.ts";
import { AskedTagModel, noteOf, type AskedTagRecord } from "./askedTag.model.ts";
import { askingsOf, requireFor } from "./askers.ts";
import { backTo, renameNotes, takeNotes } from "./renameNotes.ts";
import { oweSettling } from "./settleNames.ts";

/**
 * Gives everything that names a tag which became one with another the name of both, in the transaction of the change itself: all of it or
 * nothing, once, whatever crashes. What asked for which is noted. Faults: ability.missing where a plan asks for it and who merges may not
 * change plans.
 */
export async function followMerge(tx: Tx, move: TagMove, mergeId: string) {
  const noted: AskedTagRecord[] = [];
  for (const { asker, asking } of await askingsOf([move.from], tx)) {
    const asked = movedTo(asking.asked, move);
    if (asked === asking.asked) continue;
    const isOther = namesTag(asking.asked, move.from);
    if (isOther) requireFor(tx, asker);
    await asker.put(tx, { id: asking.id, asked }, isOther ? "other" : "same");
    if (isOther) noted.push(noteOf(mergeId, asker.of, asking.id, asWritten(asking.asked), asWritten(asked)));
  }
  await keep(tx, noted);
  await oweSettling(tx, move.from, null);
}

/**
 * The same for a tag with another name. What asked by that name before the tag had it is noted: once the tag has its old name again, it asks as
 * it did. `withSkill` is false where the caller moves a skill of the name.
 */
export async function followRename(tx: Tx, tagId: string, move: TagMove, withSkill: boolean) {
  const moves = ({ of }: TagAsker) => withSkill || (of !== "plan" && of !== "agent");
  const isOnlyCase = tagKey(move.from) === tagKey(move.to);
  const besides = isOnlyCase ? [] : (await askingsOf([move.from, move.to], tx)).filter(({ asking }) => namesTag(asking.asked, move.to));
  const noted = await takeNotes(tx, idOf(tagId, move.to));
  const is = new Map<string, unknown>();
  for (const { asker, asking } of (await askingsOf([move.from], tx)).filter((one) => moves(one.asker))) {
    const note = noted.find(({ of, askerId }) => of === asker.of && askerId === asking.id);
    const asked = (note && backTo(note, asking.asked, move.to)) ?? movedTo(asking.asked, move);
    if (asked === asking.asked) continue;
    await asker.put(tx, { id: asking.id, asked }, "same");
    is.set(`${asker.of}:${asking.id}`, asked);
  }
  await renameNotes(tx, move);
  const noteIt = ({ asker: { of }, asking: { id, asked } }: (typeof besides)[number]) =>
    noteOf(idOf(tagId, move.from), of, id, asWritten(asked), asWritten(is.get(`${of}:${id}`) ?? asked));
  await keep(tx, besides.filter((one) => moves(one.asker)).map(noteIt));
  await oweSettling(tx, move.from, null);
}

/** By what is noted which a tag with another name gave it besides: the tag, and the name it had. */
const idOf = (tagId: string, name: string) => `${tagId}:${tagKey(name)}`;

/** The new name may have been another tag's until lately. */
const movedTo = (asked: unknown, move: TagMove) => afterMove(asWritten(asked, move.to), move);

async function keep(tx: Tx, notes: AskedTagRecord[]) {
  if (notes.length > 0) await AskedTagModel.insertMany(notes, { session: tx.tx });
}
