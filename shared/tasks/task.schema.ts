import { z } from "zod";
import { AgentId, ConversationId, Instant, TaskId } from "../contract/ids.ts";

export const TaskText = z.string().trim().min(1).max(500);

/** Something to be done about a conversation, by somebody, until a time. */
export const Task = z.object({
  id: TaskId,
  conversationId: ConversationId,
  number: z.string(),
  subject: z.string(),
  contactName: z.string(),
  text: z.string(),
  dueAt: Instant.nullable(),
  assigneeId: AgentId.nullable().describe("null: whoever has the conversation"),
  createdBy: z.string(),
  doneAt: Instant.nullable(),
  doneBy: z.string().nullable(),
});
export type Task = z.infer<typeof Task>;
