import { model, Schema, type Types } from "mongoose";
import type { DepartmentIcon } from "../../../shared/departments/departmentIcons.ts";

export interface DepartmentRecord {
  _id: Types.ObjectId;
  name: string;
  nameZh: string | null;
  icon: DepartmentIcon;
  isDefault: boolean;
  /** While somebody has a conversation, only they answer it; missing where it was never said. */
  onlyAssigneeAnswers?: boolean;
  order: number;
  /** So often a list it stands in was rearranged; missing where it never was. */
  moves?: number;
}

const schema = new Schema<DepartmentRecord>(
  {
    name: { type: String, required: true },
    nameZh: { type: String, default: null },
    icon: { type: String, required: true },
    isDefault: { type: Boolean, required: true },
    onlyAssigneeAnswers: { type: Boolean, default: undefined },
    order: { type: Number, required: true },
    moves: { type: Number, default: undefined },
  },
  { collection: "departments", versionKey: false },
);
schema.index({ name: 1 }, { unique: true });
schema.index({ order: 1, _id: 1 });

export const DepartmentModel = model<DepartmentRecord>("Department", schema);
