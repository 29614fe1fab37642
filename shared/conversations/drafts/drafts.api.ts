import { z } from "zod";
import { endpoint } from "../../contract/endpoint.ts";
import { faultsOf } from "../../contract/faults.ts";
import { ConversationId } from "../../contract/ids.ts";
import { pageOf, PageQuery } from "../../contract/page.ts";
import { Draft, DraftMark, KeepDraft } from "./draft.schema.ts";

const tags = ["drafts"];
const path = "/conversations/{id}/draft" as const;

export const draftsApi = {
  mine: endpoint("conversation.note")
    .route({ method: "GET", path: "/me/drafts", tags, summary: "Where I have begun to write, newest first" })
    .input(PageQuery)
    .output(pageOf(DraftMark)),
  get: endpoint("conversation.note")
    .route({ method: "GET", path, tags, summary: "What I have begun to write in a conversation" })
    .input(z.strictObject({ id: ConversationId }))
    .output(z.object({ draft: Draft.nullable().describe("null: nothing was ever begun here") }))
    .errors(faultsOf("record.notFound")),
  keep: endpoint("conversation.note")
    .route({ method: "PUT", path, tags, summary: "Keep it; the later of two tabs wins, empty words forget it (MSG-8)" })
    .input(KeepDraft)
    .output(Draft)
    .errors(faultsOf("record.notFound")),
};
