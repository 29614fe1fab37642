import { useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { late } from "../../../platform/late.ts";
import type { Contact } from "../../../../shared/contacts/contact.schema.ts";
import { api } from "../../../platform/api.ts";
import { useCan } from "../../../platform/queries.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";

const ContactMerge = late(async () => (await import("./ContactMerge.tsx")).ContactMerge);

/** Contacts that may be this person, each with the reason, and the way to any other: nothing is merged until somebody says so (CON-3). */
export function SamePerson({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const writes = useCan("contact.write");
  const [merging, setMerging] = useState<{ first: Pick<Contact, "id" | "name"> | null } | null>(null);
  const { data } = useQuery({
    queryKey: ["contactSuggestions", contact.id],
    queryFn: () => api.contacts.suggestions({ id: contact.id }),
    enabled: writes,
  });
  if (!writes) return null;
  return (
    <>
      {data?.items.slice(0, 2).map(({ contact: other, because }) => (
        <div className="join c-same" key={other.id}>
          <p>
            <Icon name="users" size="s" />
            <b>{t("console.contact.same", { name: other.name })}</b>
          </p>
          <p className="hint">{t(`console.contact.because.${because}`)}</p>
          <Button small onClick={() => setMerging({ first: other })}>
            {t("console.contact.preview")}
          </Button>
        </div>
      ))}
      <Button small look="quiet" onClick={() => setMerging({ first: null })}>
        <Icon name="merge" size="s" />
        {t("console.contact.mergeOpen")}
      </Button>
      {merging && (
        <Suspense fallback={null}>
          <ContactMerge contact={contact} first={merging.first} onClose={() => setMerging(null)} />
        </Suspense>
      )}
    </>
  );
}
