import type { RuleEvent } from "../../../shared/rules/rule.schema.ts";
import type { EventRecord } from "../../platform/eventLog/index.ts";
import {
  conversationAssigned,
  conversationOpened,
  detailsChanged,
  messagePosted,
  statusChanged,
  type ConversationChanged,
} from "../conversations/index.ts";
import { clockBreached, clockWarned } from "../sla/index.ts";

const names: Record<string, RuleEvent> = {
  [conversationOpened.type]: "opened",
  [conversationAssigned.type]: "assigned",
  [statusChanged.type]: "statusChanged",
  [detailsChanged.type]: "detailsChanged",
  [clockWarned.type]: "clockWarned",
  [clockBreached.type]: "clockBreached",
};
const kinds = { inbound: "contactWrote", outbound: "weAnswered", note: "noteWritten" } as const;

/** The kinds of events that rules can wait for. */
export const waitedTypes = [...Object.keys(names), messagePosted.type];

/** What rules call an event; null where none of them waits for it. */
export function ruleEventOf(event: EventRecord): RuleEvent | null {
  if (event.type !== messagePosted.type) return names[event.type] ?? null;
  const posted = (event as EventRecord<ConversationChanged>).payload.messages.find(({ kind }) => kind !== "event");
  return posted ? kinds[posted.kind as keyof typeof kinds] : null;
}
