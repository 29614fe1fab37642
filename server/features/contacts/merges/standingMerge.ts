import type { Types } from "mongoose";
import { ContactMergeModel } from "./contactMerge.model.ts";

/** The merge by which a contact is part of another now, or null. */
export const standingMerge = async (fromId: Types.ObjectId): Promise<Types.ObjectId | null> =>
  (await ContactMergeModel.findOne({ fromId, stands: true }, { _id: 1 }).lean())?._id ?? null;
