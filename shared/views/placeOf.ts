import type { Conditions } from "../conditions/condition.schema.ts";
import type { ConversationFacts } from "../conditions/conversationFacts.ts";
import { allHold } from "../conditions/holds.ts";
import { asksMe, nextFlip } from "../conditions/nextFlip.ts";

/** A saved view as far as it decides what belongs to it; `ownerId` is whom "me" means in a personal one, null where it is who looks. */
export interface DecidingView {
  id: string;
  conditions: Conditions;
  ownerId: string | null;
}

/**
 * Where a conversation belongs: `in` has the id of each view for everybody, and `id@agent` where it belongs for one person only; `out` has
 * `id@agent` where it belongs for everybody but this one. `flipAt` is the next instant (milliseconds) at which time alone may change it.
 */
export interface Place {
  in: string[];
  out: string[];
  flipAt: number | null;
}

/** The one rule of which saved views a conversation belongs to at an instant (milliseconds). */
export function placeOf(views: readonly DecidingView[], facts: ConversationFacts, at: number): Place {
  const place: Place = { in: [], out: [], flipAt: null };
  for (const { id, conditions, ownerId } of views) {
    const flip = nextFlip(conditions, facts, at);
    if (flip !== null && (place.flipAt === null || flip < place.flipAt)) place.flipAt = flip;
    const forOthers = allHold(conditions, facts, at, ownerId);
    if (forOthers) place.in.push(id);
    if (ownerId !== null || !asksMe(conditions)) continue;
    for (const who of concerned(facts)) {
      const forThem = allHold(conditions, facts, at, who);
      if (forThem !== forOthers) (forThem ? place.in : place.out).push(`${id}@${who}`);
    }
  }
  return place;
}

/** Those for whom a condition about "me" can differ from what it is for everybody else. */
const concerned = ({ assigneeId, mentionedIds }: ConversationFacts) =>
  new Set([...(assigneeId === null ? [] : [assigneeId]), ...mentionedIds]);

/** True when a conversation of this place belongs to the view for somebody who may read it. */
export const belongsForMe = (viewId: string, place: Pick<Place, "in" | "out">, me: string): boolean =>
  place.in.includes(`${viewId}@${me}`) || (place.in.includes(viewId) && !place.out.includes(`${viewId}@${me}`));
