import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import type { Macro } from "../../../shared/macros/macro.schema.ts";
import { variableValues } from "../../../shared/macros/variableValues.ts";
import type { VariableValues } from "../../../shared/macros/variables.ts";
import { signatureText, signedIn } from "../../../shared/signatures/signatureText.ts";
import { api } from "../api.ts";
import { contactQuery, departmentsQuery, useMe } from "../queries.ts";
import { dateNow } from "../clock/timeNow.ts";

/** Macros this person may use; `all` with those of every team. Told afresh by `rules:changed`. */
export const macrosQuery = (all = false) =>
  queryOptions({ queryKey: ["macros", { all }], queryFn: () => everyMacro(all), staleTime: 300_000 });

export const signaturesQuery = queryOptions({
  queryKey: ["signatures"],
  queryFn: async () => (await api.signatures.list()).items,
  staleTime: 300_000,
});

const mostMacros = 1000;

async function everyMacro(all: boolean): Promise<Macro[]> {
  const macros: Macro[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await api.macros.list({ limit: 100, all, ...(after ? { after } : {}) });
    macros.push(...items);
    after = next ?? undefined;
  } while (after && macros.length < mostMacros);
  return macros;
}

/** What the variables are in this conversation, for a reader of `language`; null until the contact is known. */
export function useVariableValues(conversation: Conversation): (language: string) => VariableValues | null {
  const me = useMe();
  const { data: contact } = useQuery(contactQuery(conversation.contact));
  const { data: departments } = useQuery(departmentsQuery);
  const department = departments?.find(({ id }) => id === conversation.ownerDepartmentId);
  return (language) =>
    contact && department
      ? variableValues({ contact, conversation, agent: me, department, organisation: me.organisation, language }, dateNow().toISOString())
      : null;
}

/** The language this contact reads; the desk's own where nobody knows. */
export function useContactLanguage({ contact }: Conversation): "en" | "zh-CN" {
  const me = useMe();
  const { data } = useQuery(contactQuery(contact));
  return signedIn(data?.language ?? null, me.preferences.language);
}

/** What will stand under an answer by mail, as the server will put it in; null when nobody wrote a signature. */
export function useSignature(conversation: Conversation): string | null {
  const { data } = useQuery(signaturesQuery);
  const language = useContactLanguage(conversation);
  const values = useVariableValues(conversation)(language);
  const [signature] = data ?? [];
  return signature && values ? signatureText(signature.texts, language, values) : null;
}
