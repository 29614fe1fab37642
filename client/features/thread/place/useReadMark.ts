import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Conversation } from "../../../../shared/conversations/conversation.schema.ts";
import { api, isUnreached } from "../../../platform/api.ts";
import { queries, useCan } from "../../../platform/queries.ts";
import { useAfterPaint } from "../../../ui/useAfterPaint.ts";

/** So long a thread is in view before it counts as read. */
const readAfterMs = 1500;

/** A mark that did not arrive is set when the thread is looked at the next time. */
const letGo = (error: unknown) => {
  if (!isUnreached(error)) throw error;
};

/** How far the person had read when the thread was opened; what is in view now is marked as read for every device. */
export function useReadMark(id: Conversation["id"], newest: number): number | null {
  const marks = useCan("conversation.note");
  const painted = useAfterPaint();
  const key = ["readMark", id];
  const { data } = useQuery({ queryKey: key, queryFn: () => api.places.mark({ id }), enabled: marks && painted });
  const [readTo, setReadTo] = useState<number | null | undefined>(undefined);
  useEffect(() => setReadTo((before) => (before === undefined && data ? data.seq : before)), [data]);
  const behind = marks && data !== undefined && (data.seq ?? -1) < newest;
  useEffect(() => {
    if (!behind) return;
    const timer = setInterval(() => {
      if (document.hidden) return;
      clearInterval(timer);
      void api.places.setMark({ id, seq: newest }).then((mark) => queries.setQueryData(key, mark), letGo);
    }, readAfterMs);
    return () => clearInterval(timer);
  }, [id, newest, behind]);
  return readTo ?? null;
}
