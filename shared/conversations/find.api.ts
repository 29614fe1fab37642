import { z } from "zod";
import { Contact } from "../contacts/contact.schema.ts";
import { endpoint } from "../contract/endpoint.ts";
import { ConversationRow } from "./conversation.schema.ts";

export const Found = z.object({
  conversation: ConversationRow.nullable().describe("the one with this public number"),
  contacts: z.array(z.object({ contact: Contact, open: z.array(ConversationRow) })),
  searchReady: z.boolean().describe("false: the search engine is away, only identifiers are found"),
});
export type Found = z.infer<typeof Found>;

export const findApi = {
  find: endpoint("conversation.read")
    .route({
      method: "GET",
      path: "/found",
      tags: ["conversations"],
      summary: "What a public number, address, phone number or the beginning of a name stands for",
    })
    .input(z.strictObject({ text: z.string().trim().min(1).max(254) }))
    .output(Found),
};
