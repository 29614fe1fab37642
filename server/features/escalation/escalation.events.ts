import type { LadderStep } from "../../../shared/escalation/ladder.schema.ts";
import type { Hook } from "../../../shared/escalation/hook.schema.ts";
import type { Notification } from "../../../shared/escalation/notification.schema.ts";
import { defineEvent } from "../../platform/eventLog/index.ts";

export const ladderChanged = defineEvent<{ departmentId: string; before: LadderStep[]; after: LadderStep[] }>("ladder.changed");
export const notificationAdded = defineEvent<{ agentId: string; notification: Notification }>("notification.added");
export const hookAdded = defineEvent<{ hook: Hook }>("hook.added");
export const hookRemoved = defineEvent<{ hook: Hook }>("hook.removed");
/** A step was reached, done or failed on a conversation: whoever looks reads its ladder afresh. */
export const ladderMoved = defineEvent<{ conversationId: string }>("ladder.moved");
