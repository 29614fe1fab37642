import { model, Schema } from "mongoose";

/** How far a named reader has come, and who reads on its behalf until when. `token` is the change stream's resume token. */
export interface ReaderPosition {
  _id: string;
  token: unknown;
  lastEventId: string | null;
  holder: string | null;
  heldUntil: Date;
  types: string[];
  /** When what the holder has in hand happened; null while it has nothing left to take. */
  inHandSince: Date | null;
}

const schema = new Schema<ReaderPosition>(
  {
    _id: String,
    token: Schema.Types.Mixed,
    lastEventId: String,
    holder: String,
    heldUntil: { type: Date, required: true },
    types: [String],
    inHandSince: Date,
  },
  { collection: "readerPositions", versionKey: false },
);

export const ReaderPositionModel = model<ReaderPosition>("ReaderPosition", schema);
