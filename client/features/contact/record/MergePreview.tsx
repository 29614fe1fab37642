import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Contact } from "../../../../shared/contacts/contact.schema.ts";
import { useTagLook } from "../../../platform/work/tags.ts";
import { Field } from "../../../ui/forms/Field.tsx";
import { useMergedAnswers } from "./useMergedAnswers.ts";

interface Props {
  into: Contact;
  other: Contact;
  reason: string;
  onReason: (reason: string) => void;
}

/** What a contact will have once another became part of it: of both, and what does not show then; and why it is done. */
export function MergePreview({ into, other, reason, onReason }: Props) {
  const { t } = useTranslation();
  const { text } = useTagLook();
  const all = [into, other].flatMap(({ identities }) => identities).filter(({ kind }) => kind !== "visitor");
  const trips = [...new Set([...into.trips, ...other.trips].map(({ locator }) => locator))];
  const tags = [...new Set([...into.tags, ...other.tags])];
  const answered = useMergedAnswers(into, other);
  return (
    <>
      <section>
        <h3>{t("console.contact.mergeWill")}</h3>
        <ul>
          {all.map(({ kind, value }) => (
            <li key={kind + value}>
              {t(`console.identity.${kind}`)}: {value}
            </li>
          ))}
          {trips.length > 0 && <li>{t("console.contact.mergeTrips", { trips: trips.join(", ") })}</li>}
          {tags.length > 0 && <li>{t("console.contact.mergeTags", { tags: tags.map(text).join(", ") })}</li>}
          {answered.map(({ label, value, hidden }) => (
            <li key={label}>
              {label}: {value}
              {hidden !== null && <small className="hint"> {t("console.contact.hidden", { value: hidden })}</small>}
            </li>
          ))}
          <li>{t("console.contact.mergeConversations", { name: other.name })}</li>
        </ul>
      </section>
      <Field label={t("console.contact.mergeReason")} value={reason} maxLength={500} onChange={({ target }) => onReason(target.value)} />
    </>
  );
}
