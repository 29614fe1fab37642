import { queryOptions } from "@tanstack/react-query";
import type { Me } from "../../../shared/auth/agent.schema.ts";
import type { ConversationId, DepartmentId } from "../../../shared/contract/ids.ts";
import type { Department } from "../../../shared/departments/department.schema.ts";
import { applyTransfer, belongsToBox, orderOf, type TransferScope } from "../../../shared/transfers/applyTransfer.ts";
import { applyConsultation } from "../../../shared/transfers/applyConsultation.ts";
import type { Consultation } from "../../../shared/transfers/consultation.schema.ts";
import type { Transfer } from "../../../shared/transfers/transfer.schema.ts";
import { api } from "../api.ts";
import { departmentsQuery, meQuery, queries } from "../queries.ts";
import { hear } from "./whileReading.ts";

interface Page<Item> {
  items: Item[];
  next: string | null;
}
const limit = 100;

/** Offers as the server lists them, kept right by what is heard. */
export const transfersQuery = (scope: TransferScope) =>
  queryOptions({ queryKey: ["transfers", scope], queryFn: () => readTransfers(scope), staleTime: Infinity });

async function readTransfers(scope: TransferScope): Promise<Page<Transfer>> {
  if ("conversationId" in scope) return api.transfers.ofConversation({ id: scope.conversationId as ConversationId, limit: 10 });
  const { box, departmentId } = scope;
  return api.transfers.list({ box, limit, ...(departmentId ? { departmentId: departmentId as DepartmentId } : {}) });
}

export type QuestionScope = "asked" | { conversationId: string };

/** Open questions: those to my departments, or those of a conversation. */
export const questionsQuery = (scope: QuestionScope) =>
  queryOptions({
    queryKey: ["consultations", scope],
    queryFn: (): Promise<Page<Consultation>> =>
      scope === "asked"
        ? api.consultations.list({ limit })
        : api.consultations.ofConversation({ id: scope.conversationId as ConversationId, limit: 20 }),
    staleTime: Infinity,
  });

/** An offer is new or ended: every list that is held shows it as the server would list it now (SYNC-2). */
export function hearTransfer(transfer: Transfer) {
  hear("transfers", (key) => {
    const scope = key[1] as TransferScope;
    const belongs = belongsToBox(transfer, scope, departmentsAsked());
    queries.setQueryData<Page<Transfer>>(
      key,
      (held) => held && { ...held, items: applyTransfer(held.items, transfer, belongs, orderOf(scope), held.next === null) },
    );
  });
}

export function hearConsultation(consultation: Consultation) {
  hear("consultations", (key) => {
    const scope = key[1] as QuestionScope;
    const here =
      scope === "asked" ? departmentsAsked().includes(consultation.departmentId) : scope.conversationId === consultation.conversationId;
    const belongs = here && consultation.state === "open";
    queries.setQueryData<Page<Consultation>>(
      key,
      (held) => held && { ...held, items: applyConsultation(held.items, consultation, belongs) },
    );
  });
}

/** One's own departments; all of them for who reads everything and belongs nowhere. */
function departmentsAsked(): readonly string[] {
  const me = queries.getQueryData<Me>(meQuery.queryKey);
  if (!me || me.departmentIds.length > 0 || !me.abilities.includes("conversation.readAll")) return me?.departmentIds ?? [];
  return (queries.getQueryData<Department[]>(departmentsQuery.queryKey) ?? []).map(({ id }) => id);
}
