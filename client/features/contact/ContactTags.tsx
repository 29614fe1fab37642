import { Suspense, useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Contact } from "../../../shared/contacts/contact.schema.ts";
import { late } from "../../platform/late.ts";
import { useCan } from "../../platform/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { TagChip } from "../../ui/tags/TagChip.tsx";
import { useContactChange } from "./edit/useContactChange.ts";

const TagPicker = late(async () => (await import("../../ui/tags/TagPicker.tsx")).TagPicker);

/** The tags of a contact, and the way to others. */
export function ContactTags({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const writes = useCan("contact.write");
  const { put } = useContactChange(contact);
  const [picking, setPicking] = useState<string[] | null>(null);
  if (!writes && contact.tags.length === 0) return null;
  const change = (tags: string[]) => (setPicking(tags), put({ tags }));
  return (
    <p className="c-tags">
      {contact.tags.map((tag) => (
        <TagChip key={tag} name={tag} />
      ))}
      {writes && (
        <Button look="quiet" icon small label={t("console.contact.tags")} onClick={() => setPicking(contact.tags)}>
          <Icon name="tag" size="s" />
        </Button>
      )}
      {picking && (
        <Suspense fallback={null}>
          <TagPicker title={t("console.contact.tags")} chosen={picking} onChange={change} onClose={() => setPicking(null)} />
        </Suspense>
      )}
    </p>
  );
}
