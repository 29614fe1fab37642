import { useQuery } from "@tanstack/react-query";
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

/** What the desk has to know of a conversation, its contact and the contact's company before it is resolved, and does not know yet. */
export function useMissingAnswers({ id, contact: { id: contactId, name }, fields = {}, abilities }: Conversation) {
  const writes = useCan("contact.write");
  const { data: all } = useQuery(allCustomFieldsQuery);
  const { data: contact } = useQuery(contactQuery({ id: contactId, name }));
  const company = contact?.organisation ?? "";
  const { data: organisation } = useQuery({ ...organisationQuery(company), enabled: company !== "" });
  const of = (owner: FieldOwner, answers: FieldAnswers | undefined, may: boolean): MissingField[] =>
    (answers ? (all?.find((one) => one.of === owner)?.fields ?? []) : [])
      .filter(({ key, required }) => required && !answers?.[key])
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
    const [own, ofContact, ofCompany] = [given("conversation"), given("contact"), given("organisation")];
    if (some(own)) queries.setQueryData(conversationQuery(id).queryKey, await api.conversations.change({ id, fields: own }));
    if (some(ofContact)) await api.contacts.change({ id: contactId, fields: ofContact });
    if (some(ofContact)) for (const key of ["contact", "contactHistory"]) void queries.invalidateQueries({ queryKey: [key] });
    if (some(ofCompany))
      queries.setQueryData(
        organisationQuery(company).queryKey,
        await api.contacts.changeOrganisation({ name: company, fields: ofCompany }),
      );
  };
  return { missing, trips: contact?.trips ?? [], save };
}

const some = (answers: FieldAnswers) => Object.keys(answers).length > 0;
