import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import type { CustomField } from "../../../shared/fields/customField.schema.ts";
import { api } from "../../platform/api.ts";
import { customFieldsQuery } from "../../platform/customFields.ts";
import { conversationQuery } from "../../platform/live/heldThreads.ts";
import { queries } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Below } from "../../ui/forms/Field.tsx";
import { FieldInput } from "../../ui/fields/FieldInput.tsx";
import { Icon } from "../../ui/Icon.tsx";
import "./ownFields.css";

/** The desk's own fields of the conversation, answered in place: an answer is stored when it is chosen, or its box is left. */
export function OwnFields({ row, may }: { row: ConversationRow; may: boolean }) {
  const { t } = useTranslation();
  const { data } = useQuery(customFieldsQuery);
  if (!data || data.fields.length === 0) return null;
  return (
    <section className="own-fields">
      <h3>
        <Icon name="table" size="s" />
        {t("fields.of")}
      </h3>
      {data.fields.map((field) => (
        <OwnField key={`${row.id} ${field.key}`} row={row} field={field} may={may} />
      ))}
    </section>
  );
}

function OwnField({ row, field, may }: { row: ConversationRow; field: CustomField; may: boolean }) {
  const { t } = useTranslation();
  const stored = row.fields?.[field.key] ?? "";
  const [typed, setTyped] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: (value: string) => api.conversations.change({ id: row.id, fields: { [field.key]: value } }),
    onSuccess: (conversation) => (queries.setQueryData(conversationQuery(row.id).queryKey, conversation), setTyped(null)),
  });
  const done = (value: string | null) => (value === null || value === stored ? setTyped(null) : save.mutate(value));
  // What is chosen is meant; what is typed may still be on its way.
  const change = (value: string) => (setTyped(value), field.kind === "choice" && done(value));
  return (
    <div className="own-field">
      <FieldInput
        field={{ ...field, required: false }}
        value={typed ?? stored}
        disabled={!may}
        onChange={change}
        onDone={() => done(typed)}
      />
      {field.required && stored === "" && <p className="hint">{t("fields.requiredToResolve")}</p>}
      <Below id={`own-${field.key}`} fault={save.error ? reasonText(save.error) : null} />
    </div>
  );
}
