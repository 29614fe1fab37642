import { Types } from "mongoose";
import type { Reading } from "../../../../shared/audit/audit.api.ts";
import type { AgentId, ContactId } from "../../../../shared/contract/ids.ts";
import { pageFilter, pageOfRows } from "../../../platform/database/index.ts";
import { ReadingModel, type ReadingRecord } from "./reading.model.ts";

interface Query {
  agentId?: string | undefined;
  contactId?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** Who looked at whose data, newest first: of everybody, of one person, or of one contact. */
export async function listReadings({ agentId, contactId, since, until, after, limit }: Query) {
  const within = { ...(since ? { $gte: new Date(since) } : {}), ...(until ? { $lt: new Date(until) } : {}) };
  const asked = {
    ...(contactId ? { contactId: new Types.ObjectId(contactId) } : {}),
    ...(agentId ? { agentId: new Types.ObjectId(agentId) } : {}),
  };
  const filter = { $and: [pageFilter(asked, after, "at", -1), Object.keys(within).length > 0 ? { at: within } : {}] };
  const rows = (await ReadingModel.collection
    .find(filter)
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .toArray()) as unknown as ReadingRecord[];
  return pageOfRows(rows, limit, (row) => row.at, presentReading);
}

const presentReading = ({ _id, at, what, agentId, agentName, contactId, contactName, shown = 1, from }: ReadingRecord): Reading => ({
  ...{ id: String(_id), at: at.toISOString(), what, from },
  agent: { id: String(agentId) as AgentId, name: agentName },
  contact: contactId && { id: String(contactId) as ContactId, name: contactName },
  shown,
});
