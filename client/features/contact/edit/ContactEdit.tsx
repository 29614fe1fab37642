import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Contact } from "../../../../shared/contacts/contact.schema.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/forms/Field.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { useContactChange } from "./useContactChange.ts";

const tiers = ["platinum", "gold", "silver"] as const;
const languages = ["en", "zh", "ja", "de", "fr", "es", "ru", "ko", "it", "pt", "ar", "he"];

/** A contact's fields in place; what is saved is kept in the history with what stood there. */
export function ContactEdit({ contact, onDone }: { contact: Contact; onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const { save, isPending } = useContactChange(contact);
  const [name, setName] = useState(contact.name);
  const [nameLatin, setLatin] = useState(contact.nameLatin ?? "");
  const [language, setLanguage] = useState(contact.language ?? "");
  const [zone, setZone] = useState(contact.zone ?? "");
  const [tier, setTier] = useState<string>(contact.tier ?? "");
  const [organisation, setOrganisation] = useState(contact.organisation ?? "");
  const speaks = new Intl.DisplayNames(i18n.language, { type: "language" });
  const orNull = (text: string) => text.trim() || null;
  const submit = () =>
    save({
      ...{ name: name.trim(), nameLatin: orNull(nameLatin), language: orNull(language), zone: orNull(zone) },
      ...{ tier: (tier || null) as Contact["tier"], organisation: orNull(organisation) },
    }).then(onDone, () => undefined);
  const known = contact.language && !languages.includes(contact.language) ? [contact.language, ...languages] : languages;
  return (
    <form className="c-edit" aria-label={t("console.contact.edit")} onSubmit={(event) => (event.preventDefault(), void submit())}>
      <Field
        label={t("console.contact.name")}
        value={name}
        required
        maxLength={200}
        autoFocus
        onChange={({ target }) => setName(target.value)}
      />
      <Field label={t("console.contact.nameLatin")} value={nameLatin} maxLength={200} onChange={({ target }) => setLatin(target.value)} />
      <SelectField label={t("console.contact.language")} value={language} onChange={({ target }) => setLanguage(target.value)}>
        <option value="">{t("console.contact.unknown")}</option>
        {known.map((one) => (
          <option key={one} value={one}>
            {speaks.of(one)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("console.contact.zone")} value={zone} onChange={({ target }) => setZone(target.value)}>
        <option value="">{t("console.contact.unknown")}</option>
        {Intl.supportedValuesOf("timeZone").map((one) => (
          <option key={one}>{one}</option>
        ))}
      </SelectField>
      <SelectField label={t("console.contact.tier")} value={tier} onChange={({ target }) => setTier(target.value)}>
        <option value="">{t("console.contact.noTier")}</option>
        {tiers.map((one) => (
          <option key={one} value={one}>
            {t(`ui.tier.${one}`)}
          </option>
        ))}
      </SelectField>
      <Field
        label={t("console.identity.organisation")}
        value={organisation}
        maxLength={200}
        onChange={({ target }) => setOrganisation(target.value)}
      />
      <p className="c-acts">
        <Button onClick={onDone}>{t("ui.cancel")}</Button>
        <Button look="primary" type="submit" busy={isPending} disabled={!name.trim()}>
          {t("console.contact.save")}
        </Button>
      </p>
    </form>
  );
}
