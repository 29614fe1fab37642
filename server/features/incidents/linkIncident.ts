import type { Ctx, Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { accessConversation, changeConversation, detailsChanged, listByIncident, type ConversationRecord } from "../conversations/index.ts";
import { findIncident } from "./changeIncidents.ts";
import type { IncidentRecord } from "./incident.model.ts";

interface Link {
  id: string;
  incidentId: string;
  linked: boolean;
}

/** Links a conversation to an incident, or takes it off; said in the thread, and nothing where it is so already (INC-1). Faults: record.notFound, conversation.onlyShown. */
export const linkConversation = (ctx: Ctx, { id, incidentId, linked }: Link): Promise<void> =>
  inTransaction(ctx, async (tx) => setLink(tx, await accessConversation(tx, id), await findIncident(incidentId, tx), linked));

export async function setLink(tx: Tx, { _id, incidents = [] }: ConversationRecord, incident: IncidentRecord, linked: boolean) {
  const has = incidents.some(({ id }) => id.equals(incident._id));
  if (has === linked) return;
  const { title, kind } = incident;
  const others = incidents.filter(({ id }) => !id.equals(incident._id));
  const { kind: authorKind, id: authorId, name } = tx.actor;
  await changeConversation(tx, _id, detailsChanged, {
    set: { incidents: linked ? [...others, { id: incident._id, title, kind }] : others },
    entries: [
      {
        kind: "event",
        author: { kind: authorKind, id: authorId, name },
        event: { type: linked ? "incidentLinked" : "incidentUnlinked", id: String(incident._id), title },
      },
    ],
  });
}

/** The conversations of an incident that the caller may read, the last active first. Faults: record.notFound. */
export async function conversationsOf(ctx: Ctx, { id, ...page }: { id: string; after?: string | undefined; limit: number }) {
  await findIncident(id);
  return listByIncident(ctx, id, page);
}
