import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import { api } from "../../platform/api.ts";

/** All of a conversation that may stand on paper, read to its end: paper has no scrolling. */
export function usePaper(id: Conversation["id"], events: boolean) {
  const conversation = useQuery({ queryKey: ["conversation", id], queryFn: () => api.conversations.get({ id }) });
  const lines = useInfiniteQuery({
    queryKey: ["transcript", id, events],
    queryFn: ({ pageParam }) => api.transcript.list({ id, events, limit: 100, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = lines;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage]);
  return {
    conversation: conversation.data,
    items: (lines.data?.pages ?? []).flatMap((page) => page.items),
    ready: lines.isSuccess && !hasNextPage && conversation.isSuccess,
    error: conversation.error ?? lines.error,
  };
}
