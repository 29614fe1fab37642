import { useQuery } from "@tanstack/react-query";
import type { Contact } from "../../../../shared/contacts/contact.schema.ts";
import { customFieldsOf } from "../../../platform/customFields.ts";
import { ownName } from "../../../platform/people.ts";

/** The answers a contact will show once another became part of it; where both answered, also the one that does not show then. */
export function useMergedAnswers(into: Contact, other: Contact) {
  const { data } = useQuery(customFieldsOf("contact"));
  return (data?.fields ?? []).flatMap(({ key, label, labelZh, kind }) => {
    const [own, others] = [into.fields[key], other.fields[key]];
    const value = own ?? others;
    // Whom a contact's id means is said by the panel; here that it is answered is enough.
    if (value === undefined || kind === "contact") return [];
    return [{ label: ownName({ name: label, nameZh: labelZh }), value, hidden: own && others && own !== others ? others : null }];
  });
}
