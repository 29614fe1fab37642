import { model, Schema, type Types } from "mongoose";
import type { CalendarInput } from "../../../../shared/sla/calendar.schema.ts";

/** A calendar as it is in force now, and who uses it. */
export interface CalendarRecord {
  _id: Types.ObjectId;
  version: number;
  rules: CalendarInput;
  isOrganisations: boolean;
  departmentIds: Types.ObjectId[];
  removed: boolean;
  changedAt: Date;
  changedBy: string;
}

const schema = new Schema<CalendarRecord>(
  {
    version: { type: Number, required: true },
    rules: { type: Schema.Types.Mixed, required: true },
    isOrganisations: { type: Boolean, required: true },
    departmentIds: { type: [Schema.Types.ObjectId], required: true },
    removed: { type: Boolean, required: true },
    changedAt: { type: Date, required: true },
    changedBy: { type: String, required: true },
  },
  { collection: "calendars", versionKey: false },
);

export const CalendarModel = model<CalendarRecord>("Calendar", schema);

/** What a calendar said in one version: never changed, because clocks have run by it. */
export interface CalendarVersionRecord {
  /** `id:version` */
  _id: string;
  calendarId: Types.ObjectId;
  rules: CalendarInput;
  changedAt: Date;
  changedBy: string;
}

const versionSchema = new Schema<CalendarVersionRecord>(
  {
    _id: String,
    calendarId: { type: Schema.Types.ObjectId, required: true },
    rules: { type: Schema.Types.Mixed, required: true },
    changedAt: { type: Date, required: true },
    changedBy: { type: String, required: true },
  },
  { collection: "calendarVersions", versionKey: false },
);
versionSchema.index({ calendarId: 1, changedAt: -1 });

export const CalendarVersionModel = model<CalendarVersionRecord>("CalendarVersion", versionSchema);
