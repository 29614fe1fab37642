import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { AgentId, ConversationId, Instant, TaskId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { Task, TaskText } from "./task.schema.ts";

const tags = ["tasks"];

export const tasksApi = {
  mine: endpoint("conversation.note")
    .route({ method: "GET", path: "/me/tasks", tags, summary: "My open tasks, the next due first" })
    .input(PageQuery)
    .output(pageOf(Task)),
  counts: endpoint("conversation.note")
    .route({ method: "GET", path: "/me/task-counts", tags, summary: "How many are open, and how many of them are late, each up to 100" })
    .output(z.object({ open: z.number().int(), late: z.number().int() })),
  of: endpoint("conversation.read")
    .route({ method: "GET", path: "/conversations/{id}/tasks", tags, summary: "The tasks of a conversation, open ones first" })
    .input(z.strictObject({ id: ConversationId }))
    .output(z.object({ items: z.array(Task) }))
    .errors(faultsOf("record.notFound")),
  add: endpoint("conversation.note")
    .route({
      method: "POST",
      path: "/conversations/{id}/tasks",
      tags,
      successStatus: 201,
      summary: "Add one; who is to do it must be able to answer",
    })
    .input(z.strictObject({ id: ConversationId, text: TaskText, dueAt: Instant.nullable(), assigneeId: AgentId.nullable() }))
    .output(Task)
    .errors(faultsOf("record.notFound", "agent.cannotHold", "task.tooMany")),
  change: endpoint("conversation.note")
    .route({ method: "PATCH", path: "/tasks/{id}", tags, summary: "Words, time, who does it, done or not" })
    .input(
      z.strictObject({
        id: TaskId,
        text: TaskText.optional(),
        dueAt: Instant.nullable().optional(),
        assigneeId: AgentId.nullable().optional(),
        done: z.boolean().optional(),
      }),
    )
    .output(Task)
    .errors(faultsOf("record.notFound", "agent.cannotHold")),
};
