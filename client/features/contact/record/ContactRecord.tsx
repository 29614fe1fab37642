import type { Contact } from "../../../../shared/contacts/contact.schema.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { RelatedList } from "../RelatedList.tsx";
import { ContactHistory } from "./ContactHistory.tsx";
import { ContactOwn } from "./ContactOwn.tsx";
import { ContactNotes } from "./ContactNotes.tsx";
import { SamePerson } from "./SamePerson.tsx";

/** The contact as a record: what was noted, what else is about it or its company, what was changed and when, and who else it may be. */
export function ContactRecord({ contact, besides }: { contact: Contact; besides: ConversationRow["id"] }) {
  return (
    <>
      <ContactOwn contact={contact} />
      <ContactNotes id={contact.id} />
      <RelatedList id={besides} of="contact" />
      {contact.organisation && <RelatedList id={besides} of="organisation" />}
      <ContactHistory id={contact.id} />
      <section>
        <SamePerson contact={contact} />
      </section>
    </>
  );
}
