import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import type { CustomField, FieldAnswers, FieldOwner } from "../../../shared/fields/customField.schema.ts";
import { api } from "../../platform/api.ts";
import { allCustomFieldsQuery } from "../../platform/customFields.ts";
import { conversationQuery } from "../../platform/live/heldThreads.ts";
import { contactQuery, organisationQuery, queries, useCan } from "../../platform/queries.ts";

/** A field that has to be answered, and whether this person may. */
export interface MissingField {
  of: FieldOwner;
  field: CustomField;
  may: boolean;
}

/**
 * What the desk has to know of a conversation, its contact and the contact's company before it is resolved, and does not know yet; a booking is
 * not asked for where there is no trip to choose. `read` is how far the reading of it is.
 */
export function useMissingAnswers({ id, contact: { id: contactId, name }, fields = {}, abilities }: Conversation) {
  const writes = useCan("contact.write");
  const ofAll = useQuery(allCustomFieldsQuery);
  const ofContact = useQuery(contactQuery({ id: contactId, name }));
  const [{ data: all }, { data: contact }] = [ofAll, ofContact];
  const company = contact?.organisation ?? "";
  const ofCompany = useQuery({ ...organisationQuery(company), enabled: company !== "" });
  const { data: organisation } = ofCompany;
  const trips = contact?.trips ?? [];
  const of = (owner: FieldOwner, answers: FieldAnswers | undefined, may: boolean): MissingField[] =>
    (answers ? (all?.find((one) => one.of === owner)?.fields ?? []) : [])
      .filter(({ key, required, kind }) => required && !answers?.[key] && (kind !== "booking" || trips.length > 0))
      .map((field) => ({ of: owner, field, may }));
  const missing = [
    ...of("conversation", fields, abilities.includes("conversation.update")),
    ...of("contact", contact?.fields, writes),
    ...of("organisation", organisation?.fields, writes),
  ];
  /** Stores an answer to each; rejects with the reason. */
  const save = async (answer: (one: MissingField) => string) => {
    const given = (owner: FieldOwner) =>
      Object.fromEntries(missing.filter((one) => one.of === owner).map((one) => [one.field.key, answer(one)]));
    const [own, their, companys] = [given("conversation"), given("contact"), given("organisation")];
    if (some(own)) queries.setQueryData(conversationQuery(id).queryKey, await api.conversations.change({ id, fields: own }));
    if (some(their)) await api.contacts.change({ id: contactId, fields: their });
    if (some(their)) for (const key of ["contact", "contactHistory"]) void queries.invalidateQueries({ queryKey: [key] });
    if (some(companys))
      queries.setQueryData(organisationQuery(company).queryKey, await api.contacts.changeOrganisation({ name: company, fields: companys }));
  };
  return { missing, trips, save, read: readOf(company === "" ? [ofAll, ofContact] : [ofAll, ofContact, ofCompany]) };
}

const some = (answers: FieldAnswers) => Object.keys(answers).length > 0;

type Reading = Pick<UseQueryResult, "data" | "error" | "isPending" | "refetch">;

/** Of several that are needed together: pending while one is, failed where one is. */
const readOf = (all: Reading[]) => ({
  data: all.every(({ data }) => data !== undefined) ? all : undefined,
  error: all.find(({ error, data }) => error && data === undefined)?.error ?? null,
  isPending: all.some(({ isPending }) => isPending),
  refetch: () => Promise.all(all.filter(({ error }) => error).map(({ refetch }) => refetch())),
});
