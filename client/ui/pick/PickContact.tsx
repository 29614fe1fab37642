import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Contact } from "../../../shared/contacts/contact.schema.ts";
import { api } from "../../platform/api.ts";
import { langOf } from "../../platform/text/names.ts";
import "./pickContact.css";

type Picked = Pick<Contact, "id" | "name">;

/** A contact found by the beginning of the name, an address or a number; what is shown until one is picked is the one at hand. */
export function PickContact({
  label,
  value,
  onPick,
  besides,
  autoFocus = false,
}: {
  label: string;
  value: Picked | null;
  onPick: (contact: Picked) => void;
  besides?: string;
  autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const typed = text?.trim() ?? "";
  const isIdentity = /@|^[+\d][\d\s()./-]*$/.test(typed);
  const { data } = useQuery({
    queryKey: ["pickContact", typed],
    queryFn: () => api.contacts.list({ ...(isIdentity ? { identity: typed } : { startsWith: typed }), limit: 8 }),
    enabled: typed.length >= 1,
    placeholderData: (before) => before,
  });
  const found = typed ? (data?.items ?? []).filter((one) => one.id !== besides) : [];
  const pick = (one: Contact | undefined) => {
    if (!one) return;
    onPick({ id: one.id, name: one.name });
    setText(null);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => setAt(Math.min(found.length - 1, at + 1)),
    ArrowUp: () => setAt(Math.max(0, at - 1)),
    Enter: () => pick(found[at]),
  };
  return (
    <div className="field pick-c">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        autoFocus={autoFocus}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-found`}
        aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
        placeholder={t("console.pickContact")}
        value={text ?? value?.name ?? ""}
        onChange={(event) => (setText(event.target.value), setAt(0))}
        onBlur={() => setText(null)}
        onKeyDown={(event) => {
          const run = event.nativeEvent.isComposing || !typed ? undefined : keys[event.key];
          if (run) event.preventDefault();
          run?.();
        }}
      />
      {typed && data && (
        <div className="menu" role="listbox" id={`${id}-found`} aria-label={label}>
          {found.map((one, index) => (
            <div
              key={one.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className="mi"
              onPointerDown={(event) => (event.preventDefault(), pick(one))}
            >
              <span className="two">
                <span lang={langOf(one.name)}>{one.name}</span>
                <small>{one.identities.find(({ kind }) => kind !== "visitor")?.value ?? one.organisation}</small>
              </span>
            </div>
          ))}
          {found.length === 0 && <p className="none">{t("console.pickNobody")}</p>}
        </div>
      )}
    </div>
  );
}
