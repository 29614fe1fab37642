import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Contact } from "../../../../shared/contacts/contact.schema.ts";
import { api } from "../../../platform/api.ts";
import { customFieldsOf } from "../../../platform/customFields.ts";
import { organisationQuery, queries, useCan } from "../../../platform/queries.ts";
import { OwnAnswers } from "../../../ui/fields/OwnAnswers.tsx";
import { readContactAgain } from "../edit/useContactChange.ts";
import { EntryLines } from "./EntryLines.tsx";

/** The desk's own fields of a contact and of the company it belongs to, answered in place. */
export function ContactOwn({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const may = useCan("contact.write");
  return (
    <>
      <OwnAnswers
        of="contact"
        id={contact.id}
        title={t("console.contact.ownFields")}
        answers={contact.fields}
        trips={contact.trips}
        may={may}
        onSave={async (fields) => (await api.contacts.change({ id: contact.id, fields }), readContactAgain())}
      />
      {contact.organisation && <CompanyOwn name={contact.organisation} may={may} />}
    </>
  );
}

function CompanyOwn({ name, may }: { name: string; may: boolean }) {
  const { t } = useTranslation();
  const asked = useQuery(customFieldsOf("organisation")).data?.fields.length ?? 0;
  const { data } = useQuery({ ...organisationQuery(name), enabled: asked > 0 });
  if (!data || asked === 0) return null;
  return (
    <>
      <OwnAnswers
        of="organisation"
        id={name}
        title={t("console.contact.companyFields", { name })}
        answers={data.fields}
        trips={[]}
        may={may}
        onSave={async (fields) =>
          queries.setQueryData(organisationQuery(name).queryKey, await api.contacts.changeOrganisation({ name, fields }))
        }
      />
      {data.history.length > 0 && (
        <details className="c-history">
          <summary>{t("console.contact.history")}</summary>
          {data.history.map((entry) => (
            <EntryLines key={entry.id} entry={entry} />
          ))}
        </details>
      )}
    </>
  );
}
