import { queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { create } from "zustand";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { applyReadMark, isUnread, type ReadMarks } from "../../../shared/conversations/reading/isUnread.ts";
import type { ReadMark } from "../../../shared/conversations/reading/readMark.schema.ts";
import { api, isUnreached } from "../api.ts";
import { queries, useCan } from "../queries.ts";
import { readAgain } from "./whileReading.ts";

/** How far this person has read what the lists show (READ-1). */
export const useReadMarks = create<ReadMarks>(() => ({}));

/** How far one thread was read: asked when it is opened, told afterwards. */
export const readMarkQuery = (id: ConversationRow["id"]) =>
  queryOptions({ queryKey: ["readMark", id], queryFn: () => api.places.mark({ id }) });

/** How many of one's own conversations changed since one looked. */
export const unreadQuery = queryOptions({ queryKey: ["unread"], queryFn: async () => (await api.places.unread()).count });

const mostAtOnce = 100;
const wanted = new Set<ConversationRow["id"]>();
let asking: ReturnType<typeof setTimeout> | undefined;

/** True when something changed in it since this person looked. */
export function useUnread(row: Pick<ConversationRow, "id" | "seq" | "quiet" | "unanswered">): boolean {
  const marks = useCan("conversation.note");
  const mark = useReadMarks((all) => all[row.id]);
  useEffect(() => {
    if (marks && mark === undefined) want(row.id);
  }, [row.id, marks, mark === undefined]);
  return isUnread(row, mark);
}

/** Rows that come into view ask together. */
function want(id: ConversationRow["id"]) {
  wanted.add(id);
  asking ??= setTimeout(() => void askWanted(), 50);
}

async function askWanted() {
  asking = undefined;
  const ids = [...wanted].slice(0, mostAtOnce);
  ids.forEach((id) => wanted.delete(id));
  if (wanted.size > 0) asking = setTimeout(() => void askWanted(), 50);
  try {
    const { items } = await api.places.marks({ ids });
    const known = useReadMarks.getState();
    useReadMarks.setState(Object.fromEntries(ids.filter((id) => known[id] === undefined).map((id) => [id, null])));
    items.forEach(hearReadMark);
  } catch (error) {
    // Out of reach: it is asked again with everything else once the connection is back.
    if (!isUnreached(error)) throw error;
  }
}

export function hearReadMark(mark: ReadMark) {
  useReadMarks.setState((marks) => applyReadMark(marks, mark), true);
  queries.setQueryData(readMarkQuery(mark.conversationId).queryKey, { seq: mark.seq, unread: mark.unread });
  readAgain(unreadQuery.queryKey);
}

/** After a gap: what is in view is asked for again. */
export function readMarksAgain() {
  useReadMarks.setState({}, true);
  readAgain(unreadQuery.queryKey);
}

/** Says how far it was read, or lays it back as unread. */
export async function setReadMark(id: ConversationRow["id"], seq: number, unread = false) {
  hearReadMark(await api.places.setMark({ id, seq, unread }));
}

export const useUnreadCount = () => useQuery(unreadQuery).data ?? 0;
