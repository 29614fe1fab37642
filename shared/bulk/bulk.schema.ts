import { z } from "zod";
import { AgentId, BulkJobId, ConversationId, DepartmentId, Instant, ViewId } from "../contract/ids.ts";
import { MessageText, Priority, Tag } from "../conversations/conversation.schema.ts";
import { builtInViews } from "../conversations/listViews.ts";
import { Reached } from "../escalation/ladder.schema.ts";
import { TransferReason } from "../transfers/transfer.schema.ts";

/** What is done to each of many conversations. A reply's words may hold variables, as a macro's do. */
export const BulkAct = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("assign"), assigneeId: AgentId.nullable(), departmentId: DepartmentId.optional() }),
  z.strictObject({
    kind: z.literal("transfer"),
    departmentId: DepartmentId,
    reason: TransferReason,
    reasonText: z.string().trim().min(1).max(500).nullable().default(null),
    summary: z.string().trim().min(1).max(2000),
  }),
  z.strictObject({ kind: z.literal("addTags"), tags: z.array(Tag).min(1).max(10) }),
  z.strictObject({ kind: z.literal("removeTags"), tags: z.array(Tag).min(1).max(10) }),
  z.strictObject({ kind: z.literal("status"), status: z.enum(["open", "pending", "onHold", "resolved", "spam"]) }),
  z.strictObject({ kind: z.literal("priority"), priority: Priority }),
  z.strictObject({ kind: z.literal("raisePriority") }).describe("by one"),
  z.strictObject({ kind: z.literal("tell"), reached: Reached }).describe("asks people inside to look"),
  z.strictObject({ kind: z.literal("snooze"), until: Instant.nullable() }),
  z.strictObject({ kind: z.literal("reply"), text: MessageText }),
]);
export type BulkAct = z.infer<typeof BulkAct>;

/** Which conversations: the chosen ones, or all that a list holds when the job begins, up to 20,000. */
export const BulkSource = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("chosen"), ids: z.array(ConversationId).min(1).max(1000) }),
  z.strictObject({
    of: z.literal("view"),
    view: z.enum(builtInViews),
    savedId: ViewId.optional(),
    departmentId: DepartmentId.optional(),
    state: z.enum(["active", "done"]).default("active"),
  }),
]);
export type BulkSource = z.infer<typeof BulkSource>;

export const bulkStates = ["collecting", "running", "stopped", "done", "undoing", "undone"] as const;
export const bulkRowStates = ["waiting", "done", "failed", "undone", "kept"] as const;

/** A job: `waiting`, `done` and so on count its conversations; `kept` are those whose undo was refused. */
export const BulkJob = z.object({
  id: BulkJobId,
  act: BulkAct,
  by: z.string(),
  state: z.enum(bulkStates),
  counts: z.object({ waiting: z.number(), done: z.number(), failed: z.number(), undone: z.number(), kept: z.number() }),
  undoable: z.boolean(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
});
export type BulkJob = z.infer<typeof BulkJob>;

/** What became of one conversation; `reason` is why it failed, or why its undo was refused, in the reader's language. */
export const BulkRow = z.object({
  id: z.string(),
  conversationId: ConversationId,
  number: z.string(),
  state: z.enum(bulkRowStates),
  reason: z.string().nullable(),
});
export type BulkRow = z.infer<typeof BulkRow>;
