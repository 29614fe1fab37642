import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Contact } from "../../../../shared/contacts/contact.schema.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useContactChange } from "./useContactChange.ts";

const kinds = ["email", "phone", "member"] as const;

/** Another way the contact reaches us; one that belongs to somebody else is refused with the reason (CON-2). */
export function AddIdentity({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const { add, isPending } = useContactChange(contact);
  const [kind, setKind] = useState<(typeof kinds)[number] | null>(null);
  const [value, setValue] = useState("");
  const done = () => (setKind(null), setValue(""));
  if (!kind)
    return (
      <Button small look="quiet" onClick={() => setKind("email")}>
        <Icon name="plus" size="s" />
        {t("console.contact.addIdentity")}
      </Button>
    );
  return (
    <form
      className="c-addid"
      aria-label={t("console.contact.addIdentity")}
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim()) void add({ addIdentity: { kind, value: value.trim() } }).then(done, () => undefined);
      }}
      onKeyDown={({ key }) => (key === "Escape" ? done() : undefined)}
    >
      <select
        className="select"
        aria-label={t("console.contact.identityKind")}
        value={kind}
        onChange={({ target }) => setKind(target.value as typeof kind)}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {t(`console.identity.${one}`)}
          </option>
        ))}
      </select>
      <input
        className="input"
        autoFocus
        aria-label={t(`console.identity.${kind}`)}
        value={value}
        maxLength={254}
        onChange={({ target }) => setValue(target.value)}
      />
      <Button small type="submit" busy={isPending}>
        {t("console.contact.add")}
      </Button>
    </form>
  );
}
