import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Contact } from "../../../shared/contacts/contact.schema.ts";
import { contactQuery } from "../../platform/queries.ts";
import { Button } from "../Button.tsx";
import { Icon } from "../Icon.tsx";
import { PickContact } from "../pick/PickContact.tsx";

interface Props {
  label: string;
  value: string;
  disabled: boolean;
  onChange: (id: string) => void;
}

/** An answer that is a contact: found by name, address or number, shown by its name. */
export function ContactAnswer({ label, value, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const id = value as Contact["id"];
  const { data } = useQuery({ ...contactQuery({ id, name: "" }), enabled: value !== "" });
  const picked = value === "" ? null : { id, name: data?.name ?? "…" };
  return (
    <fieldset className="plainset contact-a" disabled={disabled}>
      <PickContact label={label} value={picked} onPick={(contact) => onChange(contact.id)} />
      {picked && !disabled && (
        <Button icon small look="quiet" label={t("fields.clear", { label })} onClick={() => onChange("")}>
          <Icon name="x" size="s" />
        </Button>
      )}
    </fieldset>
  );
}
