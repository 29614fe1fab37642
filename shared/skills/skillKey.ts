/** More than anybody keeps in mind of a person, and few enough to be read with everybody. */
export const mostSkills = 50;

/** Of two skills that differ in case only there is one, as of tags (TAG-1, SKILL-1). */
export const skillKey = (name: string) => name.trim().toLowerCase();

/** Of these tags those that a plan takes for skills, as they are written. */
export function askedSkills(tags: readonly string[], skillTags: readonly string[]): string[] {
  const asked = new Set(skillTags.map(skillKey));
  return tags.filter((tag) => asked.has(skillKey(tag)));
}

/** Each skill once, as it is written first. */
export function eachOnce(names: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const name of names) if (!kept.has(skillKey(name))) kept.set(skillKey(name), name.trim());
  return [...kept.values()];
}

/**
 * A list in which `to` stands for `from`. Without `from` it is added, without `to` taken away; where both are kept `from` stays beside it.
 */
export function replaced(names: readonly string[], from: string | null, to: string | null, keepsBoth = false): string[] {
  const isFrom = (name: string) => from !== null && !keepsBoth && skillKey(name) === skillKey(from);
  const put = to === null ? [] : [to];
  const found = names.some(isFrom);
  return eachOnce([...names.flatMap((name) => (isFrom(name) ? put : [name])), ...(found ? [] : put)]);
}
