import { z } from "zod";
import { ConversationId, IdempotencyKey, Instant } from "../../contract/ids.ts";
import { MessageText } from "../conversation.schema.ts";
import { Attachment } from "../message.schema.ts";

/** What somebody has begun to write in a conversation. `seenSeq` is the newest entry at the first letter (MSG-7). */
export const DraftWords = z.strictObject({
  kind: z.enum(["outbound", "note"]),
  channel: z.enum(["email", "chat"]).nullable(),
  text: z.string().max(50_000),
  html: z.string().max(400_000),
  attachments: z.array(Attachment).max(50),
  seenSeq: z.number().int().min(0),
});
export type DraftWords = z.infer<typeof DraftWords>;

/** The tab that wrote it: the others of the same person follow, and say so when words of their own were replaced. */
const Tab = z.string().min(8).max(64);

/** A draft as the server keeps it: one for each agent and conversation (MSG-8). `version` rises with each change and never starts anew. */
export const Draft = z.object({
  conversationId: ConversationId,
  version: z.number().int(),
  basedOn: z.number().int().describe("the version its writer had seen: less than the one before means that it replaced words unseen"),
  tab: z.string().nullable().describe("null: the product changed it, because it was sent or its thread was joined into another"),
  changedAt: Instant,
  words: DraftWords.nullable().describe("null: sent or emptied"),
});
export type Draft = z.infer<typeof Draft>;

export const KeepDraft = z.strictObject({
  id: ConversationId,
  words: DraftWords,
  tab: Tab,
  basedOn: z.number().int().min(0),
});

/** A mail to send: `key` makes it one, `draftVersion` is the draft it was. */
export const SendDraft = z.strictObject({
  id: ConversationId,
  words: DraftWords.extend({ text: MessageText }),
  key: IdempotencyKey.optional(),
  draftVersion: z.number().int().min(1).optional(),
  seenRevision: z.number().int().optional(),
});

/** Where somebody has a draft: the mark on a row. */
export const DraftMark = z.object({ conversationId: ConversationId, version: z.number().int(), changedAt: Instant });
export type DraftMark = z.infer<typeof DraftMark>;
