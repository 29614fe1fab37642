import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { ConversationId } from "../contract/ids.ts";

/** A language as providers name it: `en`, `zh-CN`. */
const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/);

export const translationApi = {
  translate: endpoint("conversation.reply")
    .route({
      method: "POST",
      path: "/translations",
      tags: ["conversations"],
      summary: "Words of a conversation in another language, by the provider the desk has set; they leave the house",
    })
    .input(z.strictObject({ conversationId: ConversationId, text: z.string().trim().min(1).max(10_000), to: LanguageTag }))
    .output(z.object({ text: z.string(), from: z.string().nullable().describe("the language the provider took it for") }))
    .errors(faultsOf("record.notFound", "translation.off", "translation.failed")),
};
