import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { ViewId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { ConversationRow } from "../conversations/conversation.schema.ts";
import { listOrders } from "../conversations/listViews.ts";
import { SavedView, ViewInput } from "./view.schema.ts";

const path = "/views/{id}" as const;
const tags = ["views"];
const One = z.strictObject({ id: ViewId });

export const viewsApi = {
  list: endpoint("conversation.read")
    .route({ method: "GET", path: "/views", tags, summary: "My saved views, those of my teams and of everybody" })
    .output(z.object({ items: z.array(SavedView) })),
  counts: endpoint("conversation.read")
    .route({ method: "GET", path: "/view-counts", tags, summary: "What I may read of each of these views, counted up to 1,000" })
    .output(z.object({ counts: z.record(z.string(), z.number()) })),
  conversations: endpoint("conversation.read")
    .route({ method: "GET", path: `${path}/conversations`, tags, summary: "Conversations of a saved view that I may read" })
    .input(PageQuery.extend({ id: ViewId, order: z.enum(listOrders).default("newest") }))
    .output(pageOf(ConversationRow))
    .errors(faultsOf("record.notFound")),
  add: endpoint("view.write")
    .route({ method: "POST", path: "/views", tags, successStatus: 201, summary: "Save a view; for everybody with view.share only" })
    .input(ViewInput)
    .output(SavedView)
    .errors(faultsOf("view.tooMany", "record.notFound")),
  change: endpoint("view.write")
    .route({ method: "PUT", path, tags, summary: "Change a view; what belongs to it is made up anew meanwhile" })
    .input(ViewInput.extend({ id: ViewId, seenVersion: z.number().int() }))
    .output(SavedView)
    .errors(faultsOf("record.notFound", "rules.changed")),
  remove: endpoint("view.write")
    .route({ method: "DELETE", path, tags, summary: "Remove a view" })
    .input(One)
    .output(z.object({}))
    .errors(faultsOf("record.notFound")),
};
