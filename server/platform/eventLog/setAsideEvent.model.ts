import { model, Schema, type Types } from "mongoose";

/**
 * An event a reader could not take after bounded tries: visible, and never in the way of the others. It stays until somebody hands it to
 * the reader again with success or dismisses it; then `endedAt` is set.
 */
export interface SetAsideEvent {
  _id: Types.ObjectId;
  reader: string;
  eventId: string;
  type: string;
  tries: number;
  error: string;
  at: Date;
  state: "aside" | "retrying" | "taken" | "dismissed";
  endedAt: Date | null;
}

const schema = new Schema<SetAsideEvent>(
  {
    reader: String,
    eventId: String,
    type: String,
    tries: Number,
    error: String,
    at: Date,
    state: { type: String, enum: ["aside", "retrying", "taken", "dismissed"], required: true },
    endedAt: Date,
  },
  { collection: "setAsideEvents", versionKey: false },
);
schema.index({ reader: 1, eventId: 1 }, { unique: true });
schema.index({ at: -1, _id: -1 }, { name: "open", partialFilterExpression: { state: { $in: ["aside", "retrying"] } } });
// Those that ended are kept three months for whoever asks what happened.
schema.index({ endedAt: 1 }, { expireAfterSeconds: 90 * 86_400 });

export const SetAsideEventModel = model<SetAsideEvent>("SetAsideEvent", schema);
