import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Contact } from "../../../../shared/contacts/contact.schema.ts";
import { api } from "../../../platform/api.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/floating/Dialog.tsx";
import { toast } from "../../../ui/floating/toasts.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { MergePreview } from "./MergePreview.tsx";
import { PickContact } from "../../../ui/pick/PickContact.tsx";
import { readContactAgain } from "../edit/useContactChange.ts";

interface Props {
  contact: Contact;
  first: Pick<Contact, "id" | "name"> | null;
  onClose: () => void;
}

/** Makes another contact part of this one: what it will have then, why, and that it can be undone (CON-2, CON-3). */
export function ContactMerge({ contact, first, onClose }: Props) {
  const { t } = useTranslation();
  const [other, setOther] = useState(first);
  const [reason, setReason] = useState("");
  const { data } = useQuery({
    queryKey: ["contact", other?.id],
    queryFn: () => api.contacts.get({ id: (other as Contact).id }),
    enabled: other !== null,
  });
  const part = useMutation({ mutationFn: (mergeId: string) => api.contacts.part({ mergeId }), onSuccess: readContactAgain });
  const merge = useMutation({
    mutationFn: (id: Contact["id"]) => api.contacts.merge({ id, intoId: contact.id, reason: reason.trim() || null }),
    onSuccess: ({ mergeId }) => {
      readContactAgain();
      toast(t("console.contact.merged", { name: contact.name }), { text: t("ui.undo"), run: () => part.mutate(mergeId) });
      onClose();
    },
    onError: (error) => toast(reasonText(error)),
  });
  return (
    <Dialog title={t("console.contact.mergeTitle", { name: contact.name })} lead={t("console.contact.mergeLead")} onClose={onClose}>
      <div className="main c-merge">
        <PickContact
          label={t("console.contact.mergeWith")}
          value={other}
          onPick={setOther}
          besides={contact.id}
          autoFocus={first === null}
        />
        {data && <MergePreview into={contact} other={data} reason={reason} onReason={setReason} />}
      </div>
      <footer>
        <p>
          <Icon name="undo" size="s" />
          {t("console.contact.mergeUndo")}
        </p>
        <Button onClick={onClose}>{t("ui.cancel")}</Button>
        <Button look="primary" busy={merge.isPending} disabled={!data} onClick={() => data && merge.mutate(data.id)}>
          {t("console.contact.merge")}
        </Button>
      </footer>
    </Dialog>
  );
}
