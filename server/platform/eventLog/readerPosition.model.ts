import { model, Schema } from "mongoose";

/** How far a named reader has come, and who reads on its behalf until when. `token` is the change stream's resume token. */
export interface ReaderPosition {
  _id: string;
  token: unknown;
  lastEventId: string | null;
  holder: string | null;
  heldUntil: Date;
}

const schema = new Schema<ReaderPosition>(
  { _id: String, token: Schema.Types.Mixed, lastEventId: String, holder: String, heldUntil: { type: Date, required: true } },
  { collection: "readerPositions", versionKey: false },
);

export const ReaderPositionModel = model<ReaderPosition>("ReaderPosition", schema);

/** An event a reader could not take after bounded tries: visible, and never in the way of the others. */
export interface SetAsideEvent {
  reader: string;
  eventId: string;
  type: string;
  tries: number;
  error: string;
  at: Date;
}

const asideSchema = new Schema<SetAsideEvent>(
  { reader: String, eventId: String, type: String, tries: Number, error: String, at: Date },
  { collection: "setAsideEvents", versionKey: false },
);
asideSchema.index({ reader: 1, eventId: 1 }, { unique: true });
asideSchema.index({ at: -1 });

export const SetAsideEventModel = model<SetAsideEvent>("SetAsideEvent", asideSchema);
