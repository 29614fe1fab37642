import { model, Schema, type Types } from "mongoose";
import type { AvailabilityCause, AvailabilityState, AwayReason } from "../../../../shared/routing/availability.ts";

/** How an agent is to be had. The record is also what two routers meet at: whoever gives work to an agent writes it (RTE-6). */
export interface AvailabilityRecord {
  /** The agent's id. */
  _id: Types.ObjectId;
  state: AvailabilityState;
  reason: AwayReason | null;
  cause: AvailabilityCause;
  since: Date;
  /** When it ends by itself. */
  until?: Date | null;
  /** When it was last chosen by a person: what the calendar does leaves alone what was chosen since the last closing. */
  saidAt?: Date;
  /** What it was when the connection went, the hands were still, or working time ended: it is that again when they are back. */
  before: AvailabilityState | null;
  beforeReason?: AwayReason | null;
  /** When this agent last touched anything. */
  activeAt?: Date;
  /** When this agent last said to be on a call; null once it has ended. */
  onCallAt?: Date | null;
  /** When a socket of this agent was last known to be open. */
  seenAt: Date;
  lastGivenAt: Date | null;
  /** Offers left without an answer, one after the other. */
  lapses?: number;
}

const schema = new Schema<AvailabilityRecord>(
  {
    state: { type: String, required: true },
    reason: { type: String, default: null },
    cause: { type: String, required: true },
    since: { type: Date, required: true },
    until: { type: Date, default: null },
    saidAt: Date,
    before: { type: String, default: null },
    beforeReason: { type: String, default: null },
    activeAt: Date,
    onCallAt: { type: Date, default: null },
    seenAt: { type: Date, required: true },
    lastGivenAt: { type: Date, default: null },
    lapses: { type: Number, default: 0 },
  },
  { collection: "availabilities", versionKey: false },
);

export const AvailabilityModel = model<AvailabilityRecord>("Availability", schema);

/** A stretch of somebody's day that has ended. */
export interface AvailabilitySpanRecord {
  _id: Types.ObjectId;
  agentId: Types.ObjectId;
  state: AvailabilityState;
  reason: AwayReason | null;
  cause: AvailabilityCause;
  from: Date;
  to: Date | null;
  note?: string | null;
  by?: string | null;
}

const spanSchema = new Schema<AvailabilitySpanRecord>(
  {
    agentId: { type: Schema.Types.ObjectId, required: true },
    state: { type: String, required: true },
    reason: { type: String, default: null },
    cause: { type: String, required: true },
    from: { type: Date, required: true },
    to: { type: Date, default: null },
    note: { type: String, default: null },
    by: { type: String, default: null },
  },
  { collection: "availabilitySpans", versionKey: false },
);
spanSchema.index({ agentId: 1, from: -1, _id: -1 });

export const AvailabilitySpanModel = model<AvailabilitySpanRecord>("AvailabilitySpan", spanSchema);
