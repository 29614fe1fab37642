import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { ConversationId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { ConversationRow } from "./conversation.schema.ts";

export const relatedApi = {
  list: endpoint("conversation.read")
    .route({
      method: "GET",
      path: "/conversations/{id}/related",
      tags: ["conversations"],
      summary: "Others of the same contact, with whom it was merged, or of the same organisation, newest first",
    })
    .input(PageQuery.extend({ id: ConversationId, of: z.enum(["contact", "organisation"]) }))
    .output(pageOf(ConversationRow))
    .errors(faultsOf("record.notFound")),
};
