import { z } from "zod";
import { ConversationId } from "../../contract/ids.ts";

/** How far one's own reading of a conversation has come; `version` rises with each change, so that an older word never wins. */
export const ReadMark = z.object({
  conversationId: ConversationId,
  seq: z.number().int(),
  unread: z.boolean().describe("laid back as unread, whatever was read"),
  version: z.number().int(),
});
export type ReadMark = z.infer<typeof ReadMark>;
