import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "../platform/text/useTranslation.ts";
import type { Contact } from "../../shared/contacts/contact.schema.ts";
import type { Found } from "../../shared/conversations/find.api.ts";
import { api } from "../platform/api.ts";
import { langOf } from "../platform/text/names.ts";
import { Icon } from "../ui/Icon.tsx";
import { Avatar } from "../ui/marks/Avatar.tsx";
import { useShortcuts } from "../ui/shortcuts.ts";

/** Opens a conversation by its number, or the newest of a contact by address, phone number or the beginning of a name. */
export function FindField() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const typed = text.trim();
  const { data } = useQuery({
    queryKey: ["find", typed],
    queryFn: () => api.conversations.find({ text: typed }),
    enabled: typed.length >= 1,
    staleTime: 5000,
    placeholderData: (before) => before,
  });
  const found = typed && data ? entriesOf(data) : [];
  useShortcuts({ "/": () => field.current?.focus() });

  const open = async (entry: Entry | undefined) => {
    if (!entry) return;
    const id = entry.open ?? (entry.contactId && (await api.conversations.list({ contactId: entry.contactId, limit: 1 })).items[0]?.id);
    setText("");
    if (id) void navigate({ to: "/conversations/$id", params: { id }, search: true });
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
        <span className="kbd">/</span>
      </label>
      {typed && data && (
        <div className="menu found">
          {!data.searchReady && (
            <p className="none" role="status">
              {t("console.find.down")}
            </p>
          )}
          {found.length === 0 && <p className="none">{t("console.find.none")}</p>}
          <div id="found" role="listbox" aria-label={t("console.find.label")}>
            {found.map((entry, index) => (
              <div
                key={entry.id}
                id={`found-${entry.id}`}
                className="mi"
                role="option"
                aria-selected={index === at}
                onClick={() => void open(entry)}
              >
                <Avatar name={entry.name} size="s" />
                <span className="two">
                  <span lang={langOf(entry.title)}>{entry.title}</span>
                  <small>{entry.about}</small>
                </span>
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

interface Entry {
  id: string;
  name: string;
  title: string;
  about: string;
  /** The conversation it opens; else the newest of the contact is looked up. */
  open: string | null;
  contactId: Contact["id"] | null;
}

/** The conversation of the number first, then each contact with its open conversations. */
function entriesOf({ conversation, contacts }: Found): Entry[] {
  return [
    ...(conversation ? [entryOf(conversation)] : []),
    ...contacts.flatMap(({ contact, open }) => [
      {
        id: contact.id,
        name: contact.name,
        title: contact.name,
        about: contact.identities.find(({ kind }) => kind !== "visitor")?.value ?? "",
        open: open[0]?.id ?? null,
        contactId: contact.id,
      },
      ...open.filter(({ id }) => id !== conversation?.id).map(entryOf),
    ]),
  ];
}

const entryOf = ({ id, number, subject, contact }: Found["contacts"][number]["open"][number]): Entry => ({
  id,
  name: contact.name,
  title: subject,
  about: `${number} · ${contact.name}`,
  open: id,
  contactId: null,
});
