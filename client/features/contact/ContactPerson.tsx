import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Contact } from "../../../shared/contacts/contact.schema.ts";
import { useCan } from "../../platform/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Avatar } from "../../ui/marks/Avatar.tsx";
import { AccountManager } from "./AccountManager.tsx";
import { ContactName } from "./ContactName.tsx";
import { ContactEdit } from "./edit/ContactEdit.tsx";
import { ContactTags } from "./ContactTags.tsx";
import { Identities } from "./Identities.tsx";
import "./edit/contactEdit.css";

/** Who the contact is: names in both scripts, tier, language, the time where they are, and how to reach them; corrected in place. */
export function ContactPerson({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const writes = useCan("contact.write");
  const [editing, setEditing] = useState(false);
  return (
    <section>
      <div className="pers">
        <Avatar name={contact.name} size="l" />
        <ContactName contact={contact} />
        {writes && !editing && (
          <Button icon small look="quiet" label={t("console.contact.edit")} onClick={() => setEditing(true)}>
            <Icon name="pen" size="s" />
          </Button>
        )}
      </div>
      {editing && <ContactEdit contact={contact} onDone={() => setEditing(false)} />}
      <ContactTags contact={contact} />
      <Identities contact={contact} />
      <AccountManager contact={contact} />
    </section>
  );
}
