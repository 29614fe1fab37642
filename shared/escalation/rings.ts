import type { ConversationRow } from "../conversations/conversation.schema.ts";
import type { Message } from "../conversations/message.schema.ts";
import type { NoticeSettings } from "./noticeSettings.schema.ts";
import type { Notification } from "./notification.schema.ts";
import { quietUntil } from "./quietUntil.ts";

/** What a console can ring for. */
export const ringEvents = ["assigned", "message", "mentioned", "offer", "clock"] as const;
export type RingEvent = (typeof ringEvents)[number];

/** Something a person may be rung for; `key` is the same in each of their tabs. */
export interface Ring {
  event: RingEvent;
  key: string;
  conversationId: string;
}

/** What a change of a conversation is to `me`: it was given to me by somebody else, or its contact wrote while it is mine. */
export function ringOf(row: Pick<ConversationRow, "id" | "assigneeId">, messages: readonly Message[], me: string): Ring | null {
  if (row.assigneeId !== me) return null;
  const given = messages.find(({ event, author }) => event?.type === "assigned" && author.id !== me);
  const wrote = messages.find(({ kind, joinedFrom }) => kind === "inbound" && joinedFrom === null);
  const [first, event] = given ? [given, "assigned" as const] : [wrote, "message" as const];
  return first ? { event, key: first.id, conversationId: row.id } : null;
}

const eventOfNotice: Record<Notification["kind"], RingEvent> = {
  ...{ mentioned: "mentioned", askedToLook: "mentioned", watched: "message", heldBack: "message" },
  ...{ ladderStep: "clock", passedTooOften: "clock", taskDue: "clock" },
};

export const ringOfNotice = ({ id, kind, conversationId }: Pick<Notification, "id" | "kind" | "conversationId">): Ring => ({
  event: eventOfNotice[kind],
  key: id,
  conversationId,
});

interface Where {
  /** Milliseconds. */
  now: number;
  /** The person's own. */
  zone: string;
  /** The window with the focus shows this very conversation. */
  shows: boolean;
  /** The window is in view. */
  seen: boolean;
}

/** Whether a ring is heard, and whether the browser tells of it: never in quiet hours, never of what is looked at (NOT-4). */
export function howToRing({ event }: Ring, { quiet, rings }: NoticeSettings, { now, zone, shows, seen }: Where) {
  const silent =
    shows ||
    !rings.events.includes(event) ||
    (rings.notUntil !== null && Date.parse(rings.notUntil) > now) ||
    quietUntil(now, zone, quiet) !== null;
  return { sound: !silent && rings.sound && rings.volume > 0, notice: !silent && !seen };
}
