import type { Me } from "../../../shared/auth/agent.schema.ts";
import type { Signal } from "../../../shared/contract/wire.ts";
import type { Notification } from "../../../shared/escalation/notification.schema.ts";
import type { WorkOffer } from "../../../shared/routing/workOffer.schema.ts";
import { loaded } from "../late.ts";
import { meQuery, queries } from "../queries.ts";

// What rings knows time zones, which are 20 kB (gzip): it comes with the first thing to ring for.
const bell = () => loaded(() => import("./ringBell.ts"));

/** A conversation changed; only what is one's own can ring. */
export function callForChange(signal: Signal<"conversation:changed">) {
  if (signal.row.assigneeId !== queries.getQueryData<Me>(meQuery.queryKey)?.id) return;
  void bell().then(({ ringForChange }) => ringForChange(signal));
}

export const callForNotice = (notice: Notification) => void bell().then(({ ringForNotice }) => ringForNotice(notice));
export const callForOffer = (offer: WorkOffer) => void bell().then(({ ringForOffer }) => ringForOffer(offer));

/** Where a notice of the browser leads when it is pressed. */
export const onRingOpened = (go: (conversationId: string) => void) => void (lead.open = go);
export const lead = { open: (_conversationId: string): void => undefined };
