import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import type { DepartmentId } from "../../../../shared/contract/ids.ts";
import { api } from "../../../platform/api.ts";
import { hearConsultation } from "../../../platform/live/transferLists.ts";
import { useNames } from "../../../platform/people.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { toast } from "../../../ui/floating/toasts.ts";
import { Below } from "../../../ui/forms/Field.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { FormFoot } from "./FormFoot.tsx";
import { WordsField } from "./WordsField.tsx";

interface Props {
  row: Pick<ConversationRow, "id" | "number" | "ownerDepartmentId">;
  first: DepartmentId | null;
  onClose: () => void;
}

/** Asks another department inside the thread; the conversation stays where it is (TRF-5). */
export function AskForm({ row, first, onClose }: Props) {
  const { t } = useTranslation();
  const { departments, department } = useNames();
  const others = departments.filter(({ id }) => id !== row.ownerDepartmentId);
  const [chosen, setChosen] = useState<string | null>(first);
  const [question, setQuestion] = useState("");
  const to = others.find(({ id }) => id === chosen) ?? others[0];
  const send = useMutation({
    mutationFn: () => api.consultations.ask({ id: row.id, departmentId: to?.id as DepartmentId, question: question.trim() }),
    onSuccess: (asked) => {
      hearConsultation(asked);
      toast(t("transfer.done.asked", { department: department(asked.departmentId) }));
      onClose();
    },
  });
  return (
    <form
      className="offer-f"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <div className="main">
        <div className="grid-f">
          <SelectField label={t("transfer.department")} value={to?.id ?? ""} onChange={(event) => setChosen(event.target.value)}>
            {others.map(({ id }) => (
              <option key={id} value={id}>
                {department(id)}
              </option>
            ))}
          </SelectField>
          <WordsField label={t("transfer.question")} autoFocus most={5000} value={question} onChange={setQuestion} />
          <Below id="ask" fault={send.error ? reasonText(send.error) : null} />
        </div>
      </div>
      <FormFoot
        hint={t("transfer.askHint", { department: department(row.ownerDepartmentId) })}
        send={t("transfer.ask")}
        busy={send.isPending}
        onClose={onClose}
      />
    </form>
  );
}
