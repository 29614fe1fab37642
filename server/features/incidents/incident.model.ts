import { model, Schema, type Types } from "mongoose";
import type { IncidentId } from "../../../shared/contract/ids.ts";
import type { Incident, IncidentInput } from "../../../shared/incidents/incident.schema.ts";
import { countByIncident } from "../conversations/index.ts";

export interface IncidentRecord extends IncidentInput {
  _id: Types.ObjectId;
  state: Incident["state"];
  openedAt: Date;
  openedBy: string;
  closedAt: Date | null;
}

const schema = new Schema<IncidentRecord>(
  {
    title: { type: String, required: true },
    kind: { type: String, required: true },
    state: { type: String, required: true },
    openedAt: { type: Date, required: true },
    openedBy: { type: String, required: true },
    closedAt: { type: Date, default: null },
  },
  { collection: "incidents", versionKey: false },
);
schema.index({ state: 1, openedAt: -1, _id: -1 });
// One event is one incident while it lasts, whoever opens it and however many ladders climb at once.
schema.index({ kind: 1, title: 1 }, { unique: true, partialFilterExpression: { state: "open" } });

export const IncidentModel = model<IncidentRecord>("Incident", schema);

export async function presentIncident({ _id, openedAt, closedAt, ...incident }: IncidentRecord): Promise<Incident> {
  const conversations = await countByIncident(_id);
  return {
    ...incident,
    id: String(_id) as IncidentId,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    conversations,
  };
}
