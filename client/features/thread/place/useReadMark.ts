import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Conversation } from "../../../../shared/conversations/conversation.schema.ts";
import { isUnreached } from "../../../platform/api.ts";
import { heldThread } from "../../../platform/live/heldThreads.ts";
import { readMarkQuery, setReadMark, useReadMarks } from "../../../platform/live/readMarks.ts";
import { useCan } from "../../../platform/queries.ts";
import { useAfterPaint } from "../../../ui/useAfterPaint.ts";

/** So long a thread is in view before it counts as read. */
const readAfterMs = 1500;

/** A mark that did not arrive is set when the thread is looked at the next time. */
const letGo = (error: unknown) => {
  if (!isUnreached(error)) throw error;
};

/**
 * How far the person had read when the thread was opened; what is in view now is marked as read for every device. Laid back as unread it
 * stays so until it is opened the next time.
 */
export function useReadMark(id: Conversation["id"], newest: number): { readTo: number | null; layBack: () => void } {
  const marks = useCan("conversation.note");
  const painted = useAfterPaint();
  const { data } = useQuery({ ...readMarkQuery(id), enabled: marks && painted });
  const [readTo, setReadTo] = useState<number | null | undefined>(undefined);
  const laidBack = useRef(false);
  const wasRead = useRef(false);
  const known = useReadMarks((all) => all[id]);
  useEffect(() => setReadTo((before) => (before === undefined && data ? data.seq : before)), [data]);
  const behind = marks && data !== undefined && (Math.max(data.seq ?? -1, known?.seq ?? -1) < newest || (known ?? data).unread);
  useEffect(() => {
    if (!behind || laidBack.current) return;
    const timer = setInterval(() => {
      if (document.hidden) return;
      clearInterval(timer);
      wasRead.current = true;
      void setReadMark(id, newest).catch(letGo);
    }, readAfterMs);
    return () => clearInterval(timer);
  }, [id, newest, behind]);
  // What one did oneself on the way out (resolved, assigned) is nothing new to read.
  useEffect(
    () => () => {
      if (!wasRead.current || laidBack.current) return;
      setTimeout(() => {
        const seq = heldThread(id)?.row.seq ?? 0;
        if (seq > (useReadMarks.getState()[id]?.seq ?? 0)) void setReadMark(id, seq).catch(letGo);
      }, readAfterMs);
    },
    [],
  );
  const layBack = () => {
    if (!marks) return;
    laidBack.current = true;
    void setReadMark(id, 0, true).catch(letGo);
  };
  return { readTo: readTo ?? null, layBack };
}
