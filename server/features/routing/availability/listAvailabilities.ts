import { Types } from "mongoose";
import type { Availability, AvailabilitySpan } from "../../../../shared/routing/availability.schema.ts";
import type { AgentId } from "../../../../shared/contract/ids.ts";
import { pageFilter, pageOfRows } from "../../../platform/database/index.ts";
import { findAgent } from "../../auth/index.ts";
import { AvailabilityModel, AvailabilitySpanModel, type AvailabilityRecord, type AvailabilitySpanRecord } from "./availability.model.ts";

/** Everybody who ever said something; as many as work here, so never paged. */
export async function listAvailabilities() {
  const records = await AvailabilityModel.find().sort({ _id: 1 }).lean();
  return { items: records.map(presentAvailability) };
}

export const presentAvailability = ({ _id, state, reason, cause, since, until }: AvailabilityRecord): Availability => ({
  agentId: String(_id) as AgentId,
  state,
  reason,
  cause,
  since: since.toISOString(),
  until: until?.toISOString() ?? null,
});

/** Somebody's stretches, newest first. Faults: record.notFound. */
export async function listSpans({ agentId, after, limit }: { agentId: string; after?: string | undefined; limit: number }) {
  const agent = await findAgent(agentId);
  const rows = await AvailabilitySpanModel.find(pageFilter({ agentId: new Types.ObjectId(agent._id) }, after, "from", -1))
    .sort({ from: -1, _id: -1 })
    .limit(limit + 1)
    .lean();
  return pageOfRows(rows, limit, (row) => row.from, presentSpan);
}

export const presentSpan = ({ agentId, state, reason, cause, from, to, note, by }: AvailabilitySpanRecord): AvailabilitySpan => ({
  agentId: String(agentId) as AgentId,
  state,
  reason,
  cause,
  from: from.toISOString(),
  to: to?.toISOString() ?? null,
  note: note ?? null,
  by: by ?? null,
});
