import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Contact } from "../../../../shared/contacts/contact.schema.ts";
import { api } from "../../../platform/api.ts";
import { useCan } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { langOf } from "../../../platform/text/names.ts";
import { dayAndTime } from "../../../platform/text/time.ts";
import { Button } from "../../../ui/Button.tsx";
import { toast } from "../../../ui/floating/toasts.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { readContactAgain } from "../edit/useContactChange.ts";

/** What is worth knowing about the contact whatever it writes about; inside only (MSG-6). */
export function ContactNotes({ id }: Pick<Contact, "id">) {
  const { t } = useTranslation();
  const writes = useCan("contact.write");
  const [text, setText] = useState("");
  const { data } = useQuery({ queryKey: ["contactNotes", id], queryFn: () => api.contacts.history({ id, only: "note", limit: 20 }) });
  const onError = (error: Error) => toast(reasonText(error));
  const add = useMutation({
    mutationFn: () => api.contacts.addNote({ id, text: text.trim() }),
    onSuccess: () => (setText(""), readContactAgain()),
    onError,
  });
  const hide = useMutation({
    mutationFn: (note: { noteId: string; removed: boolean }) => api.contacts.hideNote({ id, ...note }),
    onSuccess: (_note, { noteId, removed }) => {
      readContactAgain();
      if (removed) toast(t("console.contact.noteGone"), { text: t("ui.undo"), run: () => hide.mutate({ noteId, removed: false }) });
    },
    onError,
  });
  if (!writes && data?.items.length === 0) return null;
  return (
    <section>
      <h3>
        <Icon name="note" size="s" />
        {t("console.contact.notes")}
      </h3>
      {data?.items.map((note) => (
        <div className="c-note" key={note.id}>
          <p lang={langOf(note.text ?? "")}>{note.text}</p>
          <small>
            {note.by.name}, {dayAndTime(note.at)}
          </small>
          {writes && (
            <Button
              icon
              small
              look="quiet"
              label={t("console.contact.removeNote")}
              onClick={() => hide.mutate({ noteId: note.id, removed: true })}
            >
              <Icon name="x" size="s" />
            </Button>
          )}
        </div>
      ))}
      {writes && (
        <form className="c-addid" onSubmit={(event) => (event.preventDefault(), text.trim() ? add.mutate() : undefined)}>
          <input
            className="input"
            aria-label={t("console.contact.newNote")}
            placeholder={t("console.contact.newNote")}
            value={text}
            maxLength={5000}
            onChange={({ target }) => setText(target.value)}
          />
          <Button small type="submit" busy={add.isPending} disabled={!text.trim()}>
            {t("console.contact.add")}
          </Button>
        </form>
      )}
    </section>
  );
}
