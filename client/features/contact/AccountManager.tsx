import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Contact } from "../../../shared/contacts/contact.schema.ts";
import type { AgentId } from "../../../shared/contract/ids.ts";
import { api } from "../../platform/api.ts";
import { useNames } from "../../platform/people.ts";
import { queries, useCan } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { toast } from "../../ui/floating/toasts.ts";
import { SelectField } from "../../ui/forms/SelectField.tsx";

/** Who answers for this contact: first for their work where a department routes by it. Who may not change it reads the name. */
export function AccountManager({ contact: { id, accountManagerId } }: { contact: Contact }) {
  const { t } = useTranslation();
  const { agents, agent } = useNames();
  const writes = useCan("contact.write");
  const { mutate, isPending } = useMutation({
    mutationFn: (next: AgentId | null) => api.contacts.change({ id, accountManagerId: next }),
    onSuccess: (_changed, next) => {
      void queries.invalidateQueries({ queryKey: ["contact"] });
      const said = next ? t("console.contact.managerSaved", { name: agent(next) }) : t("console.contact.managerGone");
      toast(said, { text: t("ui.undo"), run: () => mutate(accountManagerId) });
    },
    onError: (error) => toast(reasonText(error)),
  });
  if (!writes && !accountManagerId) return null;
  if (!writes)
    return (
      <p className="hint">
        {t("console.contact.manager")}: {agent(accountManagerId)}
      </p>
    );
  return (
    <SelectField
      label={t("console.contact.manager")}
      value={accountManagerId ?? ""}
      disabled={isPending}
      onChange={({ target }) => mutate((target.value || null) as AgentId | null)}
    >
      <option value="">{t("console.contact.managerNone")}</option>
      {agents
        .filter(({ id: one, active }) => active || one === accountManagerId)
        .map(({ id: one, name }) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
    </SelectField>
  );
}
