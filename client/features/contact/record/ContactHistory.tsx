import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Contact } from "../../../../shared/contacts/contact.schema.ts";
import type { ContactEntry } from "../../../../shared/contacts/contactEntry.schema.ts";
import { api } from "../../../platform/api.ts";
import { useCan } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { toast } from "../../../ui/floating/toasts.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { readContactAgain } from "../edit/useContactChange.ts";
import { EntryLines } from "./EntryLines.tsx";

/** Who changed what of the contact and when, with what stood there; a merge is taken back from here (CON-2). */
export function ContactHistory({ id }: Pick<Contact, "id">) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data, hasNextPage, fetchNextPage, isPending, error } = useInfiniteQuery({
    queryKey: ["contactHistory", id],
    queryFn: ({ pageParam }) => api.contacts.history({ id, limit: 20, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled: open,
  });
  const entries = (data?.pages ?? []).flatMap(({ items }) => items).filter(({ kind }) => kind !== "note");
  return (
    <section>
      <h3>
        <Icon name="history" size="s" />
        <button type="button" className="linkb" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("console.contact.history")}
        </button>
      </h3>
      {open && error && <p className="hint">{reasonText(error)}</p>}
      {open && !error && entries.length === 0 && <p className="hint">{t(isPending ? "ui.loading" : "console.contact.noHistory")}</p>}
      {open && entries.map((entry) => <Line key={entry.id} entry={entry} />)}
      {open && hasNextPage && (
        <Button small look="quiet" onClick={() => void fetchNextPage()}>
          {t("console.contact.more")}
        </Button>
      )}
    </section>
  );
}

function Line({ entry }: { entry: ContactEntry }) {
  const { t } = useTranslation();
  const { mergeId } = entry;
  const writes = useCan("contact.write");
  const part = useMutation({
    mutationFn: (id: string) => api.contacts.part({ mergeId: id }),
    onSuccess: ({ name }) => (readContactAgain(), toast(t("console.contact.parted", { name }))),
    onError: (error) => toast(reasonText(error)),
  });
  return (
    <div className="c-note">
      <EntryLines entry={entry} />
      {mergeId && writes && (
        <Button small look="quiet" busy={part.isPending} onClick={() => part.mutate(mergeId)}>
          {t("ui.undo")}
        </Button>
      )}
    </div>
  );
}
