import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { ContactEntry } from "../../../../shared/contacts/contactEntry.schema.ts";
import { ownName, useNames } from "../../../platform/people.ts";
import { dayAndTime } from "../../../platform/text/time.ts";

/** What one entry of a history says: each value before and after, with whom it was merged and why, by whom and when. */
export function EntryLines({ entry: { kind, at, by, changes, text, other } }: { entry: ContactEntry }) {
  const { t, i18n } = useTranslation();
  const { agent } = useNames();
  const words = (field: string, value: string | null) => {
    if (value === null) return t("console.contact.nothing");
    if (field === "accountManagerId") return agent(value) || value;
    if (field === "tier") return t(`ui.tier.${value as "gold"}`, { defaultValue: value });
    return field === "language" ? (new Intl.DisplayNames(i18n.language, { type: "language" }).of(value) ?? value) : value;
  };
  return (
    <>
      {changes.map(({ field, label, before, after }) => (
        <p key={field + (label?.name ?? "")}>
          <b>{label ? ownName(label) : t(`console.contact.field.${field as "name"}`)}</b> <s>{words(field, before)}</s> →{" "}
          {words(field, after)}
        </p>
      ))}
      {other && kind !== "changed" && (
        <p>{t(kind === "parted" ? "console.contact.partedFrom" : "console.contact.mergedHere", { name: other.name })}</p>
      )}
      {text && <p className="hint">{text}</p>}
      <small>
        {by.name}, {dayAndTime(at)}
      </small>
    </>
  );
}
