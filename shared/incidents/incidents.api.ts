import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { ConversationId, IncidentId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { ConversationRow } from "../conversations/conversation.schema.ts";
import { Incident, IncidentInput } from "./incident.schema.ts";

const tags = ["incidents"];

export const incidentsApi = {
  list: endpoint("conversation.read")
    .route({ method: "GET", path: "/incidents", tags, summary: "Incidents, the newest first" })
    .input(PageQuery.extend({ state: z.enum(["open", "closed"]).default("open") }))
    .output(pageOf(Incident)),
  open: endpoint("conversation.update")
    .route({
      method: "POST",
      path: "/incidents",
      tags,
      successStatus: 201,
      summary: "Open one; the open one of the same kind and title is answered instead",
    })
    .input(IncidentInput)
    .output(Incident),
  change: endpoint("conversation.update")
    .route({ method: "PATCH", path: "/incidents/{id}", tags, summary: "Close it, or open it again; its conversations stay linked" })
    .input(z.strictObject({ id: IncidentId, state: z.enum(["open", "closed"]) }))
    .output(Incident)
    .errors(faultsOf("record.notFound", "incident.openAlready")),
  conversations: endpoint("conversation.read")
    .route({
      method: "GET",
      path: "/incidents/{id}/conversations",
      tags,
      summary: "Its conversations that I may read, the last active first",
    })
    .input(PageQuery.extend({ id: IncidentId }))
    .output(pageOf(ConversationRow))
    .errors(faultsOf("record.notFound")),
  link: endpoint("conversation.update")
    .route({ method: "PUT", path: "/conversations/{id}/incidents", tags, summary: "Link a conversation to an incident, or take it off" })
    .input(z.strictObject({ id: ConversationId, incidentId: IncidentId, linked: z.boolean() }))
    .output(z.object({ linked: z.boolean() }))
    .errors(faultsOf("record.notFound", "conversation.onlyShown")),
};
