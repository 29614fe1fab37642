import { useEffect, useRef, useState } from "react";
import type { Notification as Notice } from "../../../shared/escalation/notification.schema.ts";
import { useNoticeText } from "./noticeText.ts";

type Permission = NotificationPermission | "unknown";

const permission = (): Permission => ("Notification" in window ? Notification.permission : "unknown");

/**
 * Tells of the newest notice by the browser while this tab is hidden, where the person allowed it; several tabs tell of one once, by its tag. It is asked for
 * only when somebody chooses it where notices are read, never by itself.
 */
export function useHiddenNotices(newest: Notice | undefined, onOpen: (conversationId: string) => void) {
  const [allowed, setAllowed] = useState(permission);
  const text = useNoticeText();
  const known = useRef(newest?.id);
  useEffect(() => {
    const before = known.current;
    known.current = newest?.id;
    if (!newest || before === undefined || before === newest.id || newest.read || !document.hidden || permission() !== "granted") return;
    const told = new Notification("Waydesk", { body: [text(newest), newest.text].filter(Boolean).join("\n"), tag: newest.id });
    told.addEventListener("click", () => {
      window.focus();
      onOpen(newest.conversationId);
      told.close();
    });
  }, [newest?.id]);
  const ask = async () => setAllowed(await Notification.requestPermission());
  return { allowed, ask };
}
