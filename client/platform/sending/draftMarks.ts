import { queryOptions, useQuery } from "@tanstack/react-query";
import { applyMark } from "../../../shared/conversations/drafts/applyDraft.ts";
import type { DraftMark } from "../../../shared/conversations/drafts/draft.schema.ts";
import type { Signal } from "../../../shared/contract/wire.ts";
import { api } from "../api.ts";
import { queries, useCan } from "../queries.ts";

const mostMarks = 2000;

/** Where this person has a draft, all of them: a mark that is missing on an old one would say that nothing was begun there. */
export const draftMarksQuery = queryOptions({
  queryKey: ["draftMarks"],
  queryFn: everyMark,
  staleTime: Infinity,
});

async function everyMark(): Promise<DraftMark[]> {
  const marks: DraftMark[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await api.drafts.mine({ limit: 100, ...(after ? { after } : {}) });
    marks.push(...items);
    after = next ?? undefined;
  } while (after && marks.length < mostMarks);
  return marks;
}

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
