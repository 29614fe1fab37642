import { model, Schema, type Types } from "mongoose";

export interface TeamRecord {
  _id: Types.ObjectId;
  departmentId: Types.ObjectId;
  name: string;
  nameZh: string | null;
}

const schema = new Schema<TeamRecord>(
  {
    departmentId: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    nameZh: { type: String, default: null },
  },
  { collection: "teams", versionKey: false },
);
schema.index({ departmentId: 1, name: 1 }, { unique: true });
schema.index({ name: 1, _id: 1 });

export const TeamModel = model<TeamRecord>("Team", schema);
