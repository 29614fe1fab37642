import { Types } from "mongoose";
import { clipSpans, sumSpans } from "../../../../shared/routing/daySums.ts";
import { now } from "../../../platform/ctx.ts";
import { findAgent } from "../../auth/index.ts";
import { AvailabilitySpanModel } from "./availability.model.ts";
import { presentSpan } from "./listAvailabilities.ts";

/** How somebody was to be had between two instants, as stretches and in sums. Faults: record.notFound. */
export async function availabilityDay({ agentId, from, to }: { agentId: string; from: string; to: string }) {
  const { _id } = await findAgent(agentId);
  const of = { agentId: new Types.ObjectId(_id) };
  // The stretch that holds the beginning is the newest one from before it.
  const first = await AvailabilitySpanModel.findOne({ ...of, from: { $lte: new Date(from) } }, { from: 1 })
    .sort({ from: -1 })
    .lean();
  const within = { $gte: first?.from ?? new Date(from), $lt: new Date(to) };
  const rows = await AvailabilitySpanModel.find({ ...of, from: within })
    .sort({ from: 1, _id: 1 })
    .lean();
  const spans = clipSpans(rows.map(presentSpan), from, to, now().toISOString());
  return { spans, sums: sumSpans(spans) };
}
