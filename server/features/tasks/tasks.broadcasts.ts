import { protocolVersion } from "../../../shared/contract/wire.ts";
import type { EventRecord } from "../../platform/eventLog/index.ts";
import type { Broadcasts } from "../../platform/sockets/broadcast.ts";
import { agentRoom, heldRoom } from "../conversations/index.ts";
import type { TaskRecord } from "./task.model.ts";
import { taskChanged, taskDue } from "./tasks.events.ts";

const told = (conversationId: unknown, agentIds: unknown[]) => ({
  ...{ namespace: "/" as const, rooms: [heldRoom(conversationId), ...agentIds.filter(Boolean).map(agentRoom)] },
  ...{ signal: "tasks:changed" as const, data: { v: protocolVersion, conversationId: String(conversationId) } },
});

/** Who has the conversation open and who has the task, or had it, read it afresh. */
export const taskBroadcasts: Broadcasts = {
  [taskChanged.type]: {
    tell: (event) => {
      const { before, after } = (event as EventRecord<{ before: TaskRecord | null; after: TaskRecord }>).payload;
      return [told(after.conversationId, [...new Set([before?.assigneeId, after.assigneeId].map((id) => id && String(id)))])];
    },
  },
  [taskDue.type]: {
    tell: (event) => {
      const { task, assigneeId } = (event as EventRecord<{ task: TaskRecord; assigneeId: string | null }>).payload;
      return [told(task.conversationId, [assigneeId])];
    },
  },
};
