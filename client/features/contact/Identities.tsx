import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Contact } from "../../../shared/contacts/contact.schema.ts";
import { useCan } from "../../platform/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { CopyValue } from "./CopyValue.tsx";
import { AddIdentity } from "./edit/AddIdentity.tsx";
import { useContactChange } from "./edit/useContactChange.ts";

const order = ["phone", "email", "member", "visitor"] as const;

/** Every way the contact reaches us; what is only claimed says so. Each can be taken away, and others added. */
export function Identities({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const writes = useCan("contact.write");
  const { remove } = useContactChange(contact);
  const sorted = order.flatMap((kind) => contact.identities.filter((one) => one.kind === kind));
  return (
    <>
      <dl className="kv">
        {sorted.map((one) => (
          <div key={one.kind + one.value} className="kv-line">
            <dt>{t(`console.identity.${one.kind}`)}</dt>
            <dd className="kv-id num" title={one.value}>
              <span className="ell">
                {one.kind === "visitor" ? t("console.identity.browser", { id: one.value.slice(0, 6) }) : one.value}
              </span>
              {!one.proven && one.kind !== "visitor" && <span className="claimed"> {t("console.identity.claimed")}</span>}
              {one.kind !== "visitor" && <CopyValue value={one.value} />}
              {writes && one.kind !== "visitor" && (
                <Button
                  icon
                  small
                  look="quiet"
                  className="c-rm"
                  label={t("console.contact.removeIdentity", { value: one.value })}
                  onClick={() => remove(one)}
                >
                  <Icon name="x" size="xs" />
                </Button>
              )}
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
      {writes && <AddIdentity contact={contact} />}
    </>
  );
}
