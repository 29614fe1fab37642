import type { Types } from "mongoose";
import { RegroupingModel, type RegroupingRecord } from "./regrouping.model.ts";

/** The merge or split that made this revision of a conversation, on whichever side of it, while it stands; or null. */
export const standingRegrouping = (conversationId: Types.ObjectId, revision: number): Promise<RegroupingRecord | null> => {
  const sides = [
    { fromId: conversationId, fromRevision: revision },
    { intoId: conversationId, intoRevision: revision },
  ];
  return RegroupingModel.findOne({ $or: sides, stands: true }).lean();
};
