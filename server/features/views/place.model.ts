import { model, Schema, type Types } from "mongoose";

/**
 * Where one conversation stands in the saved views, kept by a reader of the log: a record of its own, so that no message waits for it and
 * none of its writes meets one. `in` has each view for everybody (`view`), for one department (`view:department`) and for one person
 * (`view@agent`); the fields the orders go by are copies.
 */
export interface PlaceRecord {
  /** The conversation's id. */
  _id: Types.ObjectId;
  revision: number;
  in: string[];
  out: string[];
  flipAt: Date | null;
  dueAt: Date;
  lastActivityAt: Date;
  createdAt: Date;
  urgency: number;
}

const schema = new Schema<PlaceRecord>(
  {
    revision: { type: Number, required: true },
    in: { type: [String], required: true },
    out: { type: [String], required: true },
    flipAt: { type: Date, default: null },
    dueAt: { type: Date, required: true },
    lastActivityAt: { type: Date, required: true },
    createdAt: { type: Date, required: true },
    urgency: { type: Number, required: true },
  },
  { collection: "viewPlaces", versionKey: false },
);
schema.index({ in: 1, dueAt: 1, _id: 1 });
schema.index({ in: 1, lastActivityAt: -1, _id: -1 });
schema.index({ in: 1, createdAt: -1, _id: -1 });
schema.index({ in: 1, urgency: 1, _id: 1 });
schema.index({ flipAt: 1 }, { partialFilterExpression: { flipAt: { $type: "date" } } });

export const PlaceModel = model<PlaceRecord>("Place", schema);
