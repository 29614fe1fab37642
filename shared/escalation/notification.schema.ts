import { z } from "zod";
import { ConversationId, Instant, NotificationId } from "../contract/ids.ts";

/** Something a person is told by the product itself; its sentence is `notification.<kind>` in `shared/i18n`. */
export const Notification = z.object({
  id: NotificationId,
  kind: z.enum(["ladderStep", "passedTooOften", "askedToLook", "mentioned", "watched", "taskDue", "heldBack"]),
  conversationId: ConversationId,
  number: z.string(),
  subject: z.string(),
  /** What made it due: a clock's kind, or the trigger's. */
  because: z.string(),
  by: z.string().optional().describe("whose doing it is; left out where it is the product's own"),
  text: z.string().optional().describe("the beginning of what was written"),
  share: z.number().nullable(),
  dueAt: Instant.nullable(),
  at: Instant,
  read: z.boolean(),
});
export type Notification = z.infer<typeof Notification>;
