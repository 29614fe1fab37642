import { agentBroadcasts, peopleBroadcasts } from "./features/auth/index.ts";
import { chatBroadcasts } from "./features/channels/chat/index.ts";
import { conversationBroadcasts, draftBroadcasts, readMarkBroadcasts } from "./features/conversations/index.ts";
import { demoBroadcasts } from "./features/demo/index.ts";
import { departmentBroadcasts } from "./features/departments/index.ts";
import { dutyBroadcasts } from "./features/duty/index.ts";
import { fieldBroadcasts } from "./features/fields/index.ts";
import { incidentBroadcasts } from "./features/incidents/index.ts";
import { macroBroadcasts } from "./features/macros/index.ts";
import { escalationBroadcasts } from "./features/escalation/index.ts";
import { routingBroadcasts } from "./features/routing/index.ts";
import { taskBroadcasts } from "./features/tasks/index.ts";
import { slaBroadcasts } from "./features/sla/index.ts";
import { transferBroadcasts } from "./features/transfers/index.ts";
import { tagBroadcasts } from "./features/tags/index.ts";
import { bulkBroadcasts } from "./features/bulk/index.ts";
import { viewBroadcasts } from "./features/views/index.ts";
import { joinTables } from "./platform/sockets/joinTables.ts";

/** What crosses a socket when an event happens. */
export const broadcasts = joinTables(
  conversationBroadcasts,
  draftBroadcasts,
  readMarkBroadcasts,
  chatBroadcasts,
  agentBroadcasts,
  departmentBroadcasts,
  peopleBroadcasts,
  demoBroadcasts,
  dutyBroadcasts,
  fieldBroadcasts,
  escalationBroadcasts,
  incidentBroadcasts,
  macroBroadcasts,
  routingBroadcasts,
  slaBroadcasts,
  taskBroadcasts,
  transferBroadcasts,
  tagBroadcasts,
  bulkBroadcasts,
  viewBroadcasts,
);
