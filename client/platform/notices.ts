import { queryOptions } from "@tanstack/react-query";
import { applyNotification } from "../../shared/escalation/applyNotification.ts";
import type { Notification } from "../../shared/escalation/notification.schema.ts";
import { api } from "./api.ts";
import { hear } from "./live/whileReading.ts";
import { queries } from "./queries.ts";
import { callForNotice } from "./rings/callBell.ts";

/** What I was told by the product, the newest twenty, and how many I have not seen. */
export const noticesQuery = queryOptions({
  queryKey: ["notices"],
  queryFn: () => api.escalation.notifications({ limit: 20 }),
  staleTime: Infinity,
});

/** Something new to know. */
export function hearNotification(told: Notification) {
  hear("notices", () => queries.setQueryData(noticesQuery.queryKey, (held) => held && applyNotification(held, told)));
  callForNotice(told);
}

/** This person has seen one and all before it. */
export async function markSeen(id: string) {
  const { unread } = await api.escalation.markRead({ id: id as never });
  queries.setQueryData(noticesQuery.queryKey, (held) => held && { ...held, unread });
}
