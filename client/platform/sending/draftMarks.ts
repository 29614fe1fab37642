import { queryOptions, useQuery } from "@tanstack/react-query";
import { applyMark } from "../../../shared/conversations/drafts/applyDraft.ts";
import type { DraftMark } from "../../../shared/conversations/drafts/draft.schema.ts";
import type { Signal } from "../../../shared/contract/wire.ts";
import { api } from "../api.ts";
import { queries, useCan } from "../queries.ts";

/** Where this person has a draft, the newest hundred. */
export const draftMarksQuery = queryOptions({
  queryKey: ["draftMarks"],
  queryFn: async (): Promise<DraftMark[]> => (await api.drafts.mine({ limit: 100 })).items,
  staleTime: Infinity,
});

export const hearDraftMark = (told: Signal<"draft:changed">) =>
  queries.setQueryData(draftMarksQuery.queryKey, (marks) => marks && applyMark(marks, told));

/** True when this person has a draft in the conversation. */
export function useDraftMark(id: string): boolean {
  const may = useCan("conversation.note");
  const { data } = useQuery({
    ...draftMarksQuery,
    enabled: may,
    select: (marks) => marks.some(({ conversationId }) => conversationId === id),
  });
  return data ?? false;
}
