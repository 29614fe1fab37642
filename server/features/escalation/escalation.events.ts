import type { LadderStep } from "../../../shared/escalation/ladder.schema.ts";
import type { Notification } from "../../../shared/escalation/notification.schema.ts";
import { defineEvent } from "../../platform/eventLog/index.ts";

export const ladderChanged = defineEvent<{ departmentId: string; before: LadderStep[]; after: LadderStep[] }>("ladder.changed");
export const notificationAdded = defineEvent<{ agentId: string; notification: Notification }>("notification.added");
