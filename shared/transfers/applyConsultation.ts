import type { Consultation } from "./consultation.schema.ts";

// A file of its own: the console needs it from the first picture on, without the schemas.
/** The consultations of a list after one changed: open ones first due first; what is known to have ended stays ended. */
export function applyConsultation(list: Consultation[], changed: Consultation, belongs: boolean): Consultation[] {
  const known = list.find(({ id }) => id === changed.id);
  if (known && (known.state !== "open" || stage(changed) < stage(known))) return list;
  const others = list.filter(({ id }) => id !== changed.id);
  if (!belongs) return known ? others : list;
  return [...others, changed].sort((a, b) => compare(a.dueAt, b.dueAt) || compare(a.id, b.id));
}

/** A question is warned of, then late, then ended, and never the other way. */
const stage = ({ state, warned, breached }: Consultation) => (state === "open" ? Number(warned) + Number(breached) : 3);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
