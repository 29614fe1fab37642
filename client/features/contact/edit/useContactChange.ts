import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Contact, Identity } from "../../../../shared/contacts/contact.schema.ts";
import { api } from "../../../platform/api.ts";
import { queries } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { toast } from "../../../ui/floating/toasts.ts";

type Change = Omit<Parameters<typeof api.contacts.change>[0], "id">;

/** Reads again whatever shows a contact. */
export function readContactAgain() {
  for (const key of ["contact", "contactHistory", "contactNotes", "contactSuggestions", "related"])
    void queries.invalidateQueries({ queryKey: [key] });
}

/** Changes a contact; an identity that is taken away can be put back at once (UI-4). */
export function useContactChange({ id }: Pick<Contact, "id">) {
  const { t } = useTranslation();
  const { mutate, isPending, mutateAsync } = useMutation({
    mutationFn: (change: Change) => api.contacts.change({ id, ...change }),
    onSuccess: readContactAgain,
    onError: (error) => toast(reasonText(error)),
  });
  const remove = ({ kind, value }: Identity) =>
    mutate(
      { removeIdentity: { kind, value } },
      {
        onSuccess: () =>
          toast(t("console.contact.identityGone", { value }), { text: t("ui.undo"), run: () => mutate({ addIdentity: { kind, value } }) }),
      },
    );
  return { put: mutate, save: mutateAsync, add: mutateAsync, remove, isPending };
}
