import { Types } from "mongoose";
import type { Doer } from "../../../platform/dueWork/index.ts";
import { giveOut } from "../giveOut.ts";
import { QueueEntryModel } from "../queue/queueEntry.model.ts";
import { nextRoundWork } from "./nextRound.ts";

/** Starts a new round: nobody has refused the conversation, and it is given out like what just came. */
export const nextRoundDoer: Doer = {
  type: nextRoundWork,
  run: async (data) => {
    const { conversationId, departmentId } = data as { conversationId: string; departmentId: string };
    await QueueEntryModel.updateOne({ _id: new Types.ObjectId(conversationId) }, { $set: { refusals: [] } });
    await giveOut(new Types.ObjectId(departmentId));
  },
};
