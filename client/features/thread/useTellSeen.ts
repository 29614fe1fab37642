import { useEffect, useState } from "react";
import type { Message } from "../../../shared/conversations/message.schema.ts";
import { useConnection } from "../../platform/live/connection.ts";
import { tellSeen } from "../../platform/live/socket.ts";

/** While the tab is to be seen, the visitor's lines in it become read for their visitor (CHAT-4); after a reconnection it is said again. */
export function useTellSeen(id: string, messages: Message[], may: boolean) {
  const visible = useVisible();
  const { online, returns } = useConnection();
  const newest = messages.findLast(({ kind, channel, delivery }) => kind === "inbound" && channel === "chat" && delivery === null)?.seq;
  useEffect(() => {
    if (may && visible && online && newest !== undefined) tellSeen(id, newest);
  }, [id, may, visible, online, returns, newest]);
}

function useVisible() {
  const [visible, setVisible] = useState(!document.hidden);
  useEffect(() => {
    const look = () => setVisible(!document.hidden);
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return visible;
}
