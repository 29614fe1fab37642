import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Contact } from "../../../shared/contacts/contact.schema.ts";
import { langOf } from "../../platform/text/names.ts";
import { clockTime } from "../../platform/text/time.ts";
import { useNow } from "../../platform/useNow.ts";
import { TierTag } from "../../ui/marks/TierTag.tsx";

/** A contact's names in both scripts and tier; below them the language and the time where they are. */
export function ContactName({ contact }: { contact: Contact }) {
  const { t, i18n } = useTranslation();
  const now = useNow(30_000);
  const speaks = contact.language && new Intl.DisplayNames(i18n.language, { type: "language" }).of(contact.language);
  const time =
    contact.zone &&
    t("console.context.timeThere", {
      time: clockTime(new Date(now), contact.zone),
      place: contact.zone.split("/").at(-1)?.replaceAll("_", " ") ?? "",
    });
  return (
    <div className="min0 c-name">
      <h2 className="n">
        <span lang={langOf(contact.name)}>{contact.name}</span>
        {contact.nameLatin && contact.nameLatin !== contact.name && ` ${contact.nameLatin}`}
        <TierTag tier={contact.tier} />
      </h2>
      <div className="s">{[speaks, time].filter(Boolean).join(" · ")}</div>
    </div>
  );
}
