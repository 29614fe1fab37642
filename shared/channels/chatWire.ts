import { z } from "zod";
import { AttachmentId, IdempotencyKey, Instant } from "../contract/ids.ts";
import { chatFilesPerLine } from "./chatFileLimits.ts";

/** A file of a line; its bytes are at `/chat/files/<id>`, with the visitor's token. */
export const ChatFile = z.object({ id: z.string(), name: z.string(), type: z.string(), size: z.number().int() });
export type ChatFile = z.infer<typeof ChatFile>;

/** A line of the chat as its visitor sees it: public messages of channel chat only, never a note, a mail or a call (MSG-6, CHAT-8). */
export const ChatLine = z.object({
  id: z.string(),
  seq: z.number().int(),
  mine: z.boolean(),
  author: z.string(),
  text: z.string(),
  at: Instant,
  state: z.enum(["sent", "delivered", "read"]),
  files: z.array(ChatFile),
  passing: z.enum(["joined", "left", "tookOver"]).nullable().describe("no line: `author` came, went, or goes on alone"),
  key: z.string().nullable().describe("the sender's own key, on own lines only: it matches what waits in the browser's queue"),
});
export type ChatLine = z.infer<typeof ChatLine>;

export const ChatThread = z.object({
  number: z.string(),
  open: z.boolean(),
  agentName: z.string().nullable().describe("who answered last; null in a change that holds no answer"),
  revision: z.number().int().describe("the outside revision: counts what this visitor can see"),
  lines: z.array(ChatLine),
});
export type ChatThread = z.infer<typeof ChatThread>;

/** Socket namespace `/chat`. Handshake auth: `{ protocol, token? }`; the token is what `chat:open` gave. */
export const chatRequests = {
  "chat:open": z.strictObject({
    page: z.string().max(2000).optional(),
    language: z.enum(["en", "zh-CN"]),
    number: z.string().max(20).nullable().describe("thread already held"),
    revision: z.number().int().min(0),
  }),
  "chat:send": z.strictObject({
    key: IdempotencyKey,
    text: z.string().trim().min(1).max(10_000),
    name: z.string().trim().max(120).optional(),
    email: z.email().max(254).optional(),
    attachmentIds: z.array(AttachmentId).max(chatFilesPerLine).default([]),
  }),
  "chat:typing": z.strictObject({ typing: z.boolean() }),
  "chat:read": z.strictObject({ seq: z.number().int().min(0) }),
};

/** What each request is acknowledged with, inside `{ ok: true, data }`; a refusal is `{ ok: false, fault }`. */
export const ChatOpened = z.object({
  token: z.string(),
  site: z.object({ name: z.string(), nameZh: z.string().nullable() }),
  known: z.boolean().describe("name or address already given: no form needed"),
  thread: ChatThread.nullable().describe("whole, or only lines newer than the revision asked for"),
  reset: z.boolean().describe("true: forget what you have, `thread` is whole"),
});
export type ChatOpened = z.infer<typeof ChatOpened>;

export const chatSignals = {
  /** Another `number` or a gap (`previous` is not the revision held): open again. */
  "chat:changed": z.object({ previous: z.number().int(), thread: ChatThread }),
  "chat:agentTyping": z.object({ typing: z.boolean(), name: z.string() }),
};
