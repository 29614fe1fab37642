import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../platform/api.ts";
import { langOf } from "../platform/text/names.ts";
import { Icon } from "../ui/Icon.tsx";
import { Avatar } from "../ui/marks/Avatar.tsx";
import { useShortcuts } from "../ui/shortcuts.ts";

/** Finds contacts by the beginning of a name, an address or a number, and opens their newest conversation. */
export function FindField() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const typed = text.trim();
  const isIdentity = /@|^[+\d][\d\s()./-]*$/.test(typed);
  const { data } = useQuery({
    queryKey: ["find", typed],
    queryFn: () => api.contacts.list({ limit: 8, ...(isIdentity ? { identity: typed } : { startsWith: typed }) }),
    enabled: typed.length >= 2,
    placeholderData: (before) => before,
  });
  const found = typed.length >= 2 ? (data?.items ?? []) : [];
  useShortcuts({ "Mod+K": () => field.current?.focus(), "/": () => field.current?.focus() });

  const open = async (contact: (typeof found)[number] | undefined) => {
    if (!contact) return;
    const { items } = await api.conversations.list({ contactId: contact.id, limit: 1 });
    setText("");
    if (items[0]) void navigate({ to: "/conversations/$id", params: { id: items[0].id }, search: true });
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => setAt(Math.min(found.length - 1, at + 1)),
    ArrowUp: () => setAt(Math.max(0, at - 1)),
    Enter: () => void open(found[at]),
    Escape: () => (setText(""), field.current?.blur()),
  };
  return (
    <div className="find-f">
      <label className="search">
        <Icon name="search" />
        <input
          ref={field}
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls="found"
          aria-activedescendant={found[at] ? `found-${found[at].id}` : undefined}
          aria-label={t("console.find.label")}
          placeholder={t("console.find.placeholder")}
          value={text}
          onChange={(event) => (setText(event.target.value), setAt(0))}
          onKeyDown={(event) => {
            const run = event.nativeEvent.isComposing ? undefined : keys[event.key];
            if (run) event.preventDefault();
            run?.();
          }}
        />
        <span className="kbd">Ctrl K</span>
      </label>
      {typed.length >= 2 && data && (
        <div className="menu found" id="found" role="listbox" aria-label={t("console.find.label")}>
          {found.length === 0 && <p className="none">{t("console.find.none")}</p>}
          {found.map((contact, index) => (
            <div
              key={contact.id}
              id={`found-${contact.id}`}
              className="mi"
              role="option"
              aria-selected={index === at}
              onClick={() => void open(contact)}
            >
              <Avatar name={contact.name} size="s" />
              <span className="two">
                <span lang={langOf(contact.name)}>{contact.name}</span>
                <small>{contact.identities.find(({ kind }) => kind !== "visitor")?.value}</small>
              </span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
