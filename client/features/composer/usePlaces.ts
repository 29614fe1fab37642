import { useState } from "react";
import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import { resolveVariables } from "../../../shared/macros/variables.ts";
import { useContactLanguage, useVariableValues } from "../../platform/writing/macros.ts";
import type { Draft } from "../../platform/sending/drafts.ts";

/** Places for values in what is to be sent: filled as it leaves; what nobody knows a value for is asked about first (MSG-14). */
export function usePlaces(conversation: Conversation) {
  const [places, setPlaces] = useState<string[]>([]);
  const values = useVariableValues(conversation)(useContactLanguage(conversation)) ?? {};
  /** The draft with everything filled in; null when something is missing, which is shown then. */
  const fill = (draft: Draft, given: Readonly<Record<string, string>>): Draft | null => {
    const { text, unresolved } = fillIn(draft.text, { ...values, ...given }, given);
    setPlaces(unresolved);
    if (unresolved.length > 0) return null;
    return { ...draft, text, html: fillIn(draft.html, escaped({ ...values, ...given }), escaped(given)).text };
  };
  return { places, fill, forgetPlaces: () => (places.length > 0 ? setPlaces([]) : undefined) };
}

/** What was given for a mistyped name stands too. */
function fillIn(text: string, values: Readonly<Record<string, string | null | undefined>>, given: Readonly<Record<string, string>>) {
  const named = text.replaceAll(/\{\{\s*([^{}|]*?)\s*(?:\|[^{}]*)?\}\}/g, (whole, name: string) => given[name]?.trim() || whole);
  const { text: filled, unresolved } = resolveVariables(named, values);
  return { text: filled, unresolved: unresolved.map(({ name }) => name) };
}

const escaped = <Value extends string | null | undefined>(values: Readonly<Record<string, Value>>) =>
  Object.fromEntries(
    Object.entries<Value>(values).map(([name, value]) => [
      name,
      (value ?? "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
    ]),
  );
