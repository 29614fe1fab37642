import type { Types } from "mongoose";
import { MessageModel, type MessageRecord } from "../message.model.ts";

/** What the contact wrote last, or null where they never did: a step or two back from the thread's end. */
export const newestInbound = (conversationId: Types.ObjectId): Promise<Pick<MessageRecord, "_id" | "channel"> | null> =>
  MessageModel.findOne({ conversationId, kind: "inbound", movedTo: null }, { channel: 1 }).sort({ happenedAt: -1, _id: -1 }).lean();
