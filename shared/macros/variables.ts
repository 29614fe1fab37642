/** What can be written into a macro, a signature or a bulk reply; its label is `variable.<name>` in `shared/i18n`. `field.<key>` comes on top. */
export const variables = [
  "contact.name",
  "contact.firstName",
  "contact.organisation",
  "contact.tier",
  "conversation.number",
  "conversation.subject",
  "trip.locator",
  "trip.flight",
  "trip.from",
  "trip.to",
  "trip.date",
  "agent.name",
  "agent.firstName",
  "department.name",
  "organisation.name",
] as const;
export type Variable = (typeof variables)[number];

/** What is known, by name; empty and missing are the same. */
export type VariableValues = Readonly<Record<string, string | null | undefined>>;

/** A place that could not be filled: `unknown` is no variable at all, `empty` one this conversation has no value for. */
export interface Unresolved {
  name: string;
  because: "unknown" | "empty";
}

const place = /\{\{\s*([^{}|]*?)\s*(?:\|([^{}]*))?\}\}/g;
const known = new Set<string>(variables);

/**
 * The text with each `{{name}}` filled in, or `{{name|words instead}}` with its words where there is no value. A place that cannot be filled stays as it
 * is written and is named once in `unresolved`; a value is put in as it is, and never looked at for further places.
 */
export function resolveVariables(text: string, values: VariableValues): { text: string; unresolved: Unresolved[] } {
  const unresolved = new Map<string, Unresolved>();
  const filled = text.replace(place, (whole, name: string, instead: string | undefined) => {
    const value = values[name]?.trim() || instead?.trim();
    if (value && isVariable(name)) return value;
    unresolved.set(name, { name, because: isVariable(name) ? "empty" : "unknown" });
    return whole;
  });
  return { text: filled, unresolved: [...unresolved.values()] };
}

/** The names in a text that are still places: what must not leave the house. */
export const placesIn = (text: string): string[] => [...new Set([...text.matchAll(place)].map(([, name = ""]) => name))];

/** The places whose value may be missing and that say nothing to write instead. */
export const placesAtRisk = (text: string, always: (name: string) => boolean): string[] =>
  [...text.matchAll(place)]
    .filter(([, name = "", instead]) => !instead?.trim() && !(isVariable(name) && always(name)))
    .map(([, name = ""]) => name);

export const isVariable = (name: string) => known.has(name) || /^field\.[\w-]{1,40}$/.test(name);
