import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Condition } from "../../../shared/conditions/condition.schema.ts";
import { api } from "../../platform/api.ts";
import { ValueChips } from "./ValueChips.tsx";

type OfContact = Extract<Condition, { fact: "contact" }>;

/** Contacts, found by the beginning of a name, or an address or number, with Enter. */
export function ContactValue({ condition, onChange }: { condition: OfContact; onChange: (condition: OfContact) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const find = useMutation({
    mutationFn: async (typed: string) => {
      const way = /[@\d]/.test(typed) ? { identity: typed } : { startsWith: typed };
      return (await api.contacts.list({ ...way, limit: 1 })).items[0] ?? null;
    },
    onSuccess: (contact) => {
      if (!contact || condition.is.includes(contact.id)) return;
      setText("");
      onChange({ ...condition, is: [...condition.is, contact.id], names: [...condition.names, contact.name] });
    },
  });
  const keep = (ids: string[]) => {
    const kept = condition.is.map((id, at) => ({ id, name: condition.names[at] ?? "" })).filter(({ id }) => ids.includes(id));
    onChange({ ...condition, is: kept.map(({ id }) => id), names: kept.map(({ name }) => name) });
  };
  return (
    <>
      <ValueChips options={condition.is.map((id, at) => [id, condition.names[at] ?? id])} chosen={condition.is} onChange={keep} />
      <input
        className="input"
        aria-label={t("conditions.findContact")}
        placeholder={t("conditions.findContact")}
        value={text}
        aria-invalid={find.data === null || undefined}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !text.trim()) return;
          event.preventDefault();
          find.mutate(text.trim());
        }}
      />
    </>
  );
}
