import { useTranslation } from "react-i18next";
import type { Contact } from "../../../shared/contacts/contact.schema.ts";

const order = ["phone", "email", "member", "visitor"] as const;

/** Every way the contact reaches us; what is only claimed says so. */
export function Identities({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const sorted = order.flatMap((kind) => contact.identities.filter((one) => one.kind === kind));
  return (
    <dl className="kv">
      {sorted.map(({ kind, value, proven }) => (
        <div key={kind + value} className="kv-line">
          <dt>{t(`console.identity.${kind}`)}</dt>
          <dd className={kind === "email" ? "wrap-any" : "num"} title={value}>
            {kind === "visitor" ? t("console.identity.browser", { id: value.slice(0, 6) }) : value}
            {!proven && kind !== "visitor" && <span className="claimed"> {t("console.identity.claimed")}</span>}
          </dd>
        </div>
      ))}
      {contact.organisation && (
        <div className="kv-line">
          <dt>{t("console.identity.organisation")}</dt>
          <dd>{contact.organisation}</dd>
        </div>
      )}
    </dl>
  );
}
