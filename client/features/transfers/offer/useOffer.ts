import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import type { AgentId, DepartmentId } from "../../../../shared/contract/ids.ts";
import type { TransferReason } from "../../../../shared/transfers/transferReasons.ts";
import { api } from "../../../platform/api.ts";
import { hearTransfer } from "../../../platform/live/transferLists.ts";
import { useNames } from "../../../platform/people.ts";
import { toast } from "../../../ui/floating/toasts.ts";

/** The offer as it is being written: to whom, why, what is known, and what that department asks for. */
export function useOffer(
  row: Pick<ConversationRow, "id" | "number" | "ownerDepartmentId" | "channel">,
  first: DepartmentId | null,
  onClose: () => void,
) {
  const { t } = useTranslation();
  const { departments, department } = useNames();
  const others = departments.filter(({ id }) => id !== row.ownerDepartmentId);
  const live = row.channel !== "email";
  const [chosen, setChosen] = useState<string | null>(first);
  const [draft, setDraft] = useState({ reason: "decision" as TransferReason, reasonText: "", summary: "", agentId: "", warm: live });
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const to = others.find(({ id }) => id === chosen) ?? others[0];
  const ready = to !== undefined;
  const fields = useQuery({ ...fieldsQuery(to?.id), enabled: ready }).data?.fields ?? [];
  const outlook = useQuery({
    queryKey: ["transferOutlook", row.id, to?.id],
    queryFn: () => api.transfers.outlook({ id: row.id, toDepartmentId: to?.id as DepartmentId }),
    enabled: ready,
    refetchInterval: 60_000,
  });
  const send = useMutation({
    mutationFn: () => {
      const known = fields.flatMap(({ key }) => (answers[key]?.trim() ? [[key, answers[key]] as const] : []));
      const { reason, reasonText, summary, agentId, warm } = draft;
      const toAgentId = (agentId || null) as AgentId | null;
      const words = { reason, reasonText: reasonText.trim() || null, summary: summary.trim() };
      return api.transfers.offer({
        id: row.id,
        toDepartmentId: to?.id as DepartmentId,
        toAgentId,
        ...words,
        warm,
        fields: Object.fromEntries(known),
      });
    },
    onSuccess: (transfer) => {
      hearTransfer(transfer);
      toast(t("transfer.done.offered", { number: row.number, department: department(transfer.toDepartmentId) }));
      onClose();
    },
  });
  return {
    to,
    others,
    live,
    choose: setChosen,
    draft,
    change: (part: Partial<typeof draft>) => setDraft({ ...draft, ...part }),
    answers,
    setAnswers,
    fields,
    outlook: outlook.data,
    send,
  };
}

export type OfferDraft = ReturnType<typeof useOffer>;

export const fieldsQuery = (id: DepartmentId | undefined) => ({
  queryKey: ["transferFields", id],
  queryFn: () => api.transfers.fields({ id: id as DepartmentId }),
});
